package org.entente.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Adds up what a request asks for, part by part, to one SHA-256. */
public final class Fingerprint {

	private final MessageDigest digest;

	public Fingerprint() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public Fingerprint add(@Nullable String part) {
		return add(((part != null) ? part : "").getBytes(StandardCharsets.UTF_8));
	}

	/** With its length, so that parts cannot run into each other. */
	public Fingerprint add(byte[] part) {
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
		this.digest.update(part);
		return this;
	}

	/** Lower-case hexadecimal; what was added is used up. */
	public String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

}
