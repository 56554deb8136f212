package org.entente.web.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

import org.entente.sources.SourceLikeness;
import org.entente.sources.Upload;
import org.entente.sources.VersionDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form of a version of a source. */
record VersionForm(@Nullable String kind, @Nullable String contentKnown, @Nullable String text,
		@Nullable MultipartFile file, @Nullable String sha256, @Nullable String characters, @Nullable String bytes,
		@Nullable String capturedOn, @Nullable String capturedHow, @Nullable String note) {

	static final VersionForm EMPTY = new VersionForm(null, null, null, null, null, null, null, null, null, null);

	VersionDraft toDraft() {
		return draft(this.kind, this.note);
	}

	/**
	 * The first version of a new source, or null where nothing is held. Kind and note of
	 * that form are those of the source.
	 */
	@Nullable VersionDraft first() {
		boolean nothing = upload(this.file) == null
				&& Stream.of(this.text, this.sha256, this.characters, this.bytes, this.capturedOn, this.capturedHow)
					.allMatch((typed) -> typed == null || typed.isBlank());
		return nothing ? null : draft("captured", null);
	}

	/** The source as far as it is known, to look for others like it. */
	SourceLikeness.Sketch sketch(SourceForm source) {
		Upload upload = upload(this.file);
		return new SourceLikeness.Sketch(source.title(), source.author(), source.url(), this.text,
				(upload != null) ? upload.content() : null);
	}

	private VersionDraft draft(@Nullable String kind, @Nullable String note) {
		return new VersionDraft(kind, !"no".equals(this.contentKnown), upload(this.file), this.text, null, this.sha256,
				this.characters, this.bytes, this.capturedOn, this.capturedHow, note);
	}

	static @Nullable Upload upload(@Nullable MultipartFile file) {
		if (file == null || (file.isEmpty() && Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty())) {
			return null;
		}
		try {
			return Upload.of(file.getOriginalFilename(), file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
