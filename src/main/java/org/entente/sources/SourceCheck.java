package org.entente.sources;

import java.util.Objects;
import java.util.UUID;

import org.entente.shared.EdtfDate;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody entered about a source; the rules of one field stand on one line.
 */
@Component
class SourceCheck {

	private final JdbcClient jdbc;

	SourceCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Source.Description description(SourceDraft draft) {
		Violations violations = new Violations();
		Source.Description description = read(draft, violations);
		violations.throwIfAny();
		return description;
	}

	/** Reads a description, and collects the rules that it breaks. */
	@SuppressWarnings("NullAway")
	Source.Description read(SourceDraft draft, Violations violations) {
		Long outlet = outlet(violations, draft.outlet());
		SourceKind kind = violations.required("kind", draft.kind(), SourceKind.class);
		String title = violations.optional("title", draft.title(), 500);
		String author = violations.optional("author", draft.author(), 300);
		String language = violations.language("language", draft.language());
		EdtfDate published = violations.date("published", draft.published());
		String asWritten = violations.optional("publishedAsWritten", draft.publishedAsWritten(), 200);
		String url = violations.url("url", draft.url());
		String note = violations.optional("note", draft.note(), 4000);
		return new Source.Description(outlet, kind, title, author, language, published, asWritten, url, note);
	}

	private @Nullable Long outlet(Violations violations, @Nullable String typed) {
		UUID id = violations.id("outlet", typed);
		if (id == null) {
			return null;
		}
		Long number = this.jdbc.sql("SELECT merge_root('OUTLET', id) FROM outlet WHERE external_id = :id")
			.param("id", id)
			.query(Long.class)
			.optional()
			.orElse(null);
		if (number == null) {
			violations.add("outlet", "outlet.unknown");
		}
		return number;
	}

}
