package org.entente.sources;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody entered about a version of a source: a file, a text, a text not
 * held, or one only known of.
 */
@Component
class VersionCheck {

	private final TextReader reader;

	VersionCheck(TextReader reader) {
		this.reader = reader;
	}

	SourceVersion.Holding holding(VersionDraft draft) {
		Violations violations = new Violations();
		VersionKind kind = violations.required("kind", draft.kind(), VersionKind.class);
		LocalDate capturedOn = violations.day("capturedOn", draft.capturedOn());
		String how = violations.optional("capturedHow", draft.capturedHow(), 500);
		String note = violations.optional("note", draft.note(), 2000);
		CapturedText text = text(violations, draft);
		Hash typed = hash(violations, draft);
		Hash hash = (text != null) ? new Hash(text.sha256(), text.characters(), text.bytes()) : typed;
		if (!draft.contentKnown() && (text != null || hash.sha256() != null)) {
			violations.add("contentKnown", "version.unknown-has-content");
		}
		if (draft.contentKnown() && text == null && hash.sha256() == null) {
			violations.add("text", "version.nothing");
		}
		String mediaType = (text != null) ? text.mediaType() : violations.optional("mediaType", draft.mediaType(), 100);
		violations.throwIfAny();
		return new SourceVersion.Holding(Objects.requireNonNull(kind), draft.contentKnown(),
				(text != null) ? text.text() : null, mediaType, hash.sha256(), hash.characters(), hash.bytes(),
				capturedOn, (how != null || draft.file() == null) ? how : draft.file().name(), note);
	}

	private @Nullable CapturedText text(Violations violations, VersionDraft draft) {
		if (draft.file() != null) {
			if (draft.text() != null && !draft.text().isBlank()) {
				violations.add("text", "version.text-and-file");
			}
			return this.reader.read(draft.file());
		}
		String typed = violations.optional("text", draft.text(), TextReader.LARGEST);
		return (typed != null) ? CapturedText.pasted(typed) : null;
	}

	private static Hash hash(Violations violations, VersionDraft draft) {
		String sha256 = violations.optional("sha256", draft.sha256(), 64);
		if (sha256 != null && !sha256.toLowerCase(Locale.ROOT).matches("[0-9a-f]{64}")) {
			violations.add("sha256", "sha256");
		}
		Integer characters = violations.integer("characters", draft.characters());
		Integer bytes = violations.integer("bytes", draft.bytes());
		if ((characters != null && characters < 0) || (bytes != null && bytes < 0)) {
			violations.add("characters", "negative");
		}
		return new Hash((sha256 != null) ? sha256.toLowerCase(Locale.ROOT) : null, characters,
				(bytes != null) ? bytes.longValue() : null);
	}

	private record Hash(@Nullable String sha256, @Nullable Integer characters, @Nullable Long bytes) {
	}

}
