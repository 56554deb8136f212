package org.entente.api.sources;

import java.io.IOException;
import java.util.Objects;

import org.entente.shared.RuleViolationException;
import org.entente.sources.Upload;
import org.entente.sources.VersionDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A version of a source as a file, with the parts of a form. */
record NewVersionFile(@Nullable MultipartFile file, @Nullable String kind, @Nullable String capturedOn,
		@Nullable String capturedHow, @Nullable String note) {

	VersionDraft toDraft() throws IOException {
		return new VersionDraft((this.kind != null) ? this.kind : "captured", true, upload(this.file), null, null, null,
				null, null, this.capturedOn, this.capturedHow, this.note);
	}

	static Upload upload(@Nullable MultipartFile file) throws IOException {
		if (file == null) {
			throw new RuleViolationException("file", "required");
		}
		return Upload.of(file.getOriginalFilename(), file);
	}

}
