package org.entente.exchange.formats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are the same in every export: UUIDs made of names (RFC 9562, version 5). */
final class StableId {

	/** Chosen once; never to be changed. */
	private static final UUID NAMESPACE = UUID.fromString("0f8ac2d4-7b1e-5c3a-9d46-2e5b8f1a7c90");

	private StableId() {
	}

	static UUID of(String name) {
		ByteBuffer input = ByteBuffer.allocate(16 + name.getBytes(StandardCharsets.UTF_8).length)
			.putLong(NAMESPACE.getMostSignificantBits())
			.putLong(NAMESPACE.getLeastSignificantBits())
			.put(name.getBytes(StandardCharsets.UTF_8));
		try {
			ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(input.array()));
			long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
			long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
			return new UUID(high, low);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
