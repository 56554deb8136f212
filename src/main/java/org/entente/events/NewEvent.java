package org.entente.events;

import java.time.LocalDate;
import java.util.Objects;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;

/**
 * An event that keeps all rules.
 *
 * @param number what tells it from all others of its data set
 * @param day its day, or the first of its month or year
 * @param direction from the first member to the second, back, or mutual: {@code >},
 * {@code <}, {@code =}
 * @param scheme vocabulary of the kind; empty for the data set's own words
 */
public record NewEvent(long number, LocalDate day, EventPrecision precision, RelationshipCode relationship,
		String direction, String scheme, String kind, @Nullable String address) {

	/** The direction of what one of the two members does. */
	static String direction(RelationshipCode dyad, String acting, boolean mutual) {
		if (mutual) {
			return "=";
		}
		return dyad.members().get(0).equals(acting) ? ">" : "<";
	}

	NewEvent numbered(long other) {
		return new NewEvent(other, this.day, this.precision, this.relationship, this.direction, this.scheme, this.kind,
				this.address);
	}

	/** What it says, but for where it was read: the same for the same event. */
	String content() {
		return String.join(" ", this.relationship.toString(), this.direction, this.precision.cut(this.day), this.scheme,
				this.kind);
	}

	/** All it says. */
	public String whole() {
		return content() + " " + Objects.requireNonNullElse(this.address, "");
	}

}
