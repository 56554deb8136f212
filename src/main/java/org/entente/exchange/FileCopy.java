package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies what is uploaded as far as the limit, whatever its length is said to be. */
final class FileCopy {

	private FileCopy() {
	}

	/** Copies and returns the SHA-256. */
	static String of(InputStream content, Path copy, TableReaders limits) throws IOException {
		MessageDigest digest = sha256();
		long left = limits.largest();
		byte[] piece = new byte[64 * 1024];
		try (OutputStream out = Files.newOutputStream(copy)) {
			for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
				left -= read;
				if (left < 0) {
					throw limits.tooLarge();
				}
				digest.update(piece, 0, read);
				out.write(piece, 0, read);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
