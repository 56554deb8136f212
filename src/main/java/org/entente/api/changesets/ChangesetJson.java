package org.entente.api.changesets;

import java.time.Instant;
import java.util.List;

import org.entente.history.Changeset;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that changed the record.
 *
 * @param position place in the chain, from 1: the order of commits
 * @param committedAt by the clock of the database; give it as {@code asOf} to read the
 * record as it stood after this changeset
 * @param by name of the person; null for the application itself and for whoever wrote
 * past it
 * @param tables that were written to
 * @param entries what the log says about it, the first hundred
 * @param entryCount how many there are
 * @param previous SHA-256 of the seal before, hexadecimal
 * @param hash SHA-256 of this seal, hexadecimal
 */
record ChangesetJson(long number, long position, Instant committedAt, @Nullable String by, @Nullable String request,
		List<String> tables, List<EntryJson> entries, int entryCount, String previous, String hash) {

	/** One thing it did. */
	record EntryJson(String subject, long subjectNumber, @Nullable Long claim, @Nullable String relationship,
			String kind, @Nullable String summary) {

		static EntryJson of(Changeset.Entry entry) {
			return new EntryJson(entry.subject(), entry.subjectId(), entry.claimId(), entry.relationship(),
					entry.kind(), entry.summary());
		}

	}

	static ChangesetJson of(Changeset changeset) {
		return new ChangesetJson(changeset.id(), changeset.position(), changeset.sealedAt(), changeset.by(),
				changeset.request(), changeset.touched(), changeset.entries().stream().map(EntryJson::of).toList(),
				changeset.entryCount(), changeset.previous(), changeset.hash());
	}

}
