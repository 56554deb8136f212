package org.entente.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** A file as it was uploaded; its name is shown and never used as a path. */
public record Upload(String name, byte[] content) {

	/** Reads a file; of one that is too large only as much as shows that it is. */
	public static Upload of(@Nullable String name, InputStreamSource file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return new Upload(Objects.requireNonNullElse(name, ""), content.readNBytes(TextReader.LARGEST + 1));
		}
	}

}
