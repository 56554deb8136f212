package org.entente.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** How a row is known again: by its key in the data set, else by all it says. */
final class RowKey {

	private RowKey() {
	}

	/** The key a row has, or else what stands in its cells, however they are ordered. */
	static String of(@Nullable String key, Mapping.Row row) {
		if (key != null) {
			return named(key);
		}
		return IntStream.range(0, row.header().size())
			.filter((i) -> !row.cells().get(i).isEmpty())
			.mapToObj((i) -> row.header().get(i).length() + ":" + row.header().get(i) + "=" + row.cells().get(i))
			.sorted()
			.collect(Collectors.joining("\n", "row\n", ""));
	}

	/** That of a row which its data set calls so. */
	static String named(String key) {
		return "key\n" + key.strip();
	}

	/**
	 * The external id that follows from data set and key (UUID version 5, RFC 9562).
	 * @param times how often a claim of this key was withdrawn with a whole import
	 */
	static UUID externalId(UUID dataSet, String key, int times) {
		byte[] name = ((times == 0) ? key : key + "\n" + times).getBytes(StandardCharsets.UTF_8);
		byte[] space = ByteBuffer.allocate(16)
			.putLong(dataSet.getMostSignificantBits())
			.putLong(dataSet.getLeastSignificantBits())
			.array();
		byte[] hash = digest("SHA-1", space, name);
		hash[6] = (byte) ((hash[6] & 0x0F) | 0x50);
		hash[8] = (byte) ((hash[8] & 0x3F) | 0x80);
		ByteBuffer bytes = ByteBuffer.wrap(hash);
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	static String hash(String content) {
		return HexFormat.of().formatHex(digest("SHA-256", content.getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] digest(String algorithm, byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance(algorithm);
			for (byte[] part : parts) {
				digest.update(part);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
