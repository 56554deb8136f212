package org.entente.events;

import java.time.LocalDate;
import java.util.UUID;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;

/**
 * What a data set says happened between two states.
 *
 * @param number what the data set calls it; negative where that is no number
 * @param day its day, or the first of its month or year
 * @param mutual whether it has no direction
 * @param from code of the acting state; the first of the two where it is mutual
 * @param to code of the other
 * @param scheme vocabulary of the kind; empty for the data set's own words
 * @param kind code or words, as the data set has them
 * @param address what the data set read
 * @param sourceId number of the source that is the data set
 * @param source its external id
 * @param caption its title
 */
public record Event(long number, LocalDate day, EventPrecision precision, RelationshipCode relationship, boolean mutual,
		String from, String to, String scheme, String kind, @Nullable String address, long sourceId, UUID source,
		String caption) {

	/** A day, a month or a year (EDTF level 0). */
	public String date() {
		return this.precision.cut(this.day);
	}

	/** What the kind means, as far as its vocabulary is known here. */
	public @Nullable String label() {
		return Cameo.label(this.scheme, this.kind);
	}

	/** What it says in one line: what a claim that rests on it quotes. */
	public String line() {
		String what = this.scheme.isEmpty() ? this.kind : this.scheme + " " + this.kind;
		return date() + " " + this.from + (this.mutual ? " – " : " → ") + this.to + ": " + what
				+ ((label() != null) ? " (" + label() + ")" : "");
	}

	/** Where the list goes on after it. */
	public String position() {
		return this.day + "_" + this.number + "_" + this.sourceId;
	}

}
