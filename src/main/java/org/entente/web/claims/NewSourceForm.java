package org.entente.web.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.entente.claims.NewSource;
import org.entente.sources.SourceDraft;
import org.entente.sources.Upload;
import org.entente.sources.VersionDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A source that is recorded with what cites it, as typed. */
record NewSourceForm(@Nullable String kind, @Nullable String title, @Nullable String author, @Nullable String outlet,
		@Nullable String language, @Nullable String published, @Nullable String publishedAsWritten,
		@Nullable String url, @Nullable String text, @Nullable MultipartFile file) {

	static final NewSourceForm EMPTY = new NewSourceForm(null, null, null, null, null, null, null, null, null, null);

	public boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

	/** Of a text and a file the one or the other is wanted; both together are refused. */
	NewSource toDraft() {
		Upload file = upload();
		SourceDraft source = new SourceDraft(null, this.outlet, this.kind, this.title, this.author, this.language,
				this.published, this.publishedAsWritten, this.url, null);
		VersionDraft version = (file == null) ? VersionDraft.pasted(this.text, "pasted with a claim")
				: new VersionDraft("captured", true, file, this.text, null, null, null, null, null, null, null);
		return new NewSource(source, version);
	}

	private @Nullable Upload upload() {
		if (this.file == null || !hasFile()) {
			return null;
		}
		try {
			return new Upload(Objects.requireNonNullElse(this.file.getOriginalFilename(), ""), this.file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
