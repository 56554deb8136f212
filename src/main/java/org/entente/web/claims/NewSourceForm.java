package org.entente.web.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

import org.entente.claims.NewSource;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceLikeness;
import org.entente.sources.Upload;
import org.entente.sources.VersionDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A source that is recorded with what cites it, as typed.
 *
 * @param outlet name, number or id of an outlet
 * @param outletPick id of an outlet that was offered
 * @param sha256 of a text that is not held, with its lengths
 */
record NewSourceForm(@Nullable String kind, @Nullable String title, @Nullable String author, @Nullable String outlet,
		@Nullable String outletPick, @Nullable String language, @Nullable String published,
		@Nullable String publishedAsWritten, @Nullable String url, @Nullable String text, @Nullable MultipartFile file,
		@Nullable String sha256, @Nullable String characters, @Nullable String bytes) {

	static final NewSourceForm EMPTY = new NewSourceForm(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null);

	public boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

	/** Whether only the hash of the text is recorded. */
	public boolean isNotHeld() {
		return Stream.of(this.sha256, this.characters, this.bytes).anyMatch(Typed::isGiven);
	}

	/**
	 * What was typed. Of a text, a file and a hash one is wanted; two together are
	 * refused.
	 */
	NewSource toDraft(@Nullable String outletId) {
		SourceDraft source = new SourceDraft(null, outletId, this.kind, this.title, this.author, this.language,
				this.published, this.publishedAsWritten, this.url, null);
		Upload file = upload();
		boolean pasted = file == null && !isNotHeld();
		return new NewSource(source, new VersionDraft("captured", true, file, this.text, pasted ? "text/plain" : null,
				this.sha256, this.characters, this.bytes, null, pasted ? "pasted with a claim" : null, null));
	}

	/** The source as far as it is known, to look for others like it. */
	SourceLikeness.Sketch sketch() {
		Upload file = upload();
		return new SourceLikeness.Sketch(this.title, this.author, this.url, this.text,
				(file != null) ? file.content() : null);
	}

	private @Nullable Upload upload() {
		if (this.file == null || !hasFile()) {
			return null;
		}
		try {
			return Upload.of(this.file.getOriginalFilename(), this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
