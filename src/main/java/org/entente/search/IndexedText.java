package org.entente.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Something of the record as the index knows it. */
public interface IndexedText {

	/** Its number in the record, above 0 where it can change. */
	long getNumber();

	/**
	 * Differs where anything of it does, and so tells whether the index knows it as it
	 * stands.
	 */
	default long getChecksum() {
		CRC32C sum = new CRC32C();
		sum.update(toString().getBytes(StandardCharsets.UTF_8));
		return sum.getValue();
	}

}
