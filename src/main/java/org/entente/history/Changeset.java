package org.entente.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One transaction that changed the record.
 *
 * @param position place in the chain, from 1: the order of commits
 * @param sealedAt when it was committed, by the clock of the database
 * @param by name of the person; null for the application itself and for whoever wrote
 * past it
 * @param databaseUser role that was connected to the database
 * @param request identifier of the request that wrote, where there was one
 * @param touched tables that were written to
 * @param entries what the log says about it, the first hundred; nothing where somebody
 * wrote past the application
 * @param entryCount how many there are
 * @param previous SHA-256 of the seal before, hexadecimal
 * @param hash SHA-256 of this seal, hexadecimal
 */
public record Changeset(long id, long position, Instant sealedAt, @Nullable String by, String databaseUser,
		@Nullable String request, List<String> touched, List<Entry> entries, int entryCount, String previous,
		String hash) {

	/** One thing it did, as the log has it. */
	public record Entry(long id, String subject, long subjectId, @Nullable Long claimId, @Nullable String relationship,
			String kind, @Nullable String summary) {
	}

	Changeset with(List<Entry> first, int count) {
		return new Changeset(this.id, this.position, this.sealedAt, this.by, this.databaseUser, this.request,
				this.touched, first, count, this.previous, this.hash);
	}

	/** Whether somebody wrote without the application. */
	public boolean isPastTheApplication() {
		return this.entries.isEmpty();
	}

}
