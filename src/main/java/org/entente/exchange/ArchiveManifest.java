package org.entente.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param form always {@link #FORM}
 * @param schema the last migration of the database it comes from
 * @param seal the end of the audit chain
 * @param checkpoint its latest checkpoint that was published
 */
record ArchiveManifest(String form, String schema, @Nullable Seal seal, @Nullable Checkpoint checkpoint,
		List<Entry> entries) {

	static final String FORM = "entente-archive/1";

	record Seal(long position, String hash, String sealedAt) {
	}

	record Checkpoint(String day, long position, String hash) {
	}

	/** One file in it: what it holds, and the SHA-256 of that. */
	record Entry(String name, long rows, long bytes, String sha256) {
	}

}
