package org.entente.reviews;

import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.shared.Conditions;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which waiting claims a reviewer wants to see, as it stands in the address; everything
 * may be left out.
 *
 * @param relationship code of the relationship
 * @param author username of the person who recorded it
 * @param assigned me, nobody, somebody or anyone
 * @param flagged yes: only claims with open flags
 * @param decidable yes: only claims in which the person who asks had no hand
 */
public record QueueFilter(@Nullable String relationship, @Nullable String domain, @Nullable String author,
		@Nullable String assigned, @Nullable String flagged, @Nullable String decidable) {

	/** Asks for nothing in particular. */
	public static final QueueFilter ALL = new QueueFilter(null, null, null, null, null, null);

	/** The same wishes, among what may be decided. */
	QueueFilter decidableOnly() {
		return new QueueFilter(this.relationship, this.domain, this.author, this.assigned, this.flagged, "yes");
	}

	/** What was asked for, by name, to be put into an address again. */
	public Map<String, String> parameters() {
		Map<String, String> given = new LinkedHashMap<>();
		Wishes.put(given, "relationship", this.relationship);
		Wishes.put(given, "domain", this.domain);
		Wishes.put(given, "author", this.author);
		Wishes.put(given, "assigned", this.assigned);
		Wishes.put(given, "flagged", this.flagged);
		Wishes.put(given, "decidable", this.decidable);
		return given;
	}

	/** The conditions this comes to; refuses what is no word of the vocabularies. */
	Conditions conditions() {
		Violations violations = new Violations();
		Conditions conditions = new Conditions();
		conditions.add("c.status = 'IN_REVIEW'");
		conditions.addIfGiven("r.code = :relationship", "relationship",
				Wishes.relationship(this.relationship, violations));
		conditions.addIfGiven("c.domain = :domain", "domain", violations.optional("domain", this.domain, 60));
		conditions.addIfGiven("c.created_by = (SELECT id FROM account WHERE username = :author)", "author",
				violations.optional("author", this.author, 40));
		addAssigned(violations.optional("assigned", this.assigned, Assigned.class), conditions);
		if (Wishes.yes("flagged", this.flagged, violations)) {
			conditions.add("EXISTS (SELECT 1 FROM flag f WHERE f.claim_id = c.id AND f.resolved_at IS NULL)");
		}
		if (Wishes.yes("decidable", this.decidable, violations)) {
			conditions.add("NOT (" + HandSearch.ANY_HAND + ")");
		}
		violations.throwIfAny();
		return conditions;
	}

	private static void addAssigned(@Nullable Assigned assigned, Conditions conditions) {
		switch ((assigned != null) ? assigned : Assigned.ANYONE) {
			case ME -> conditions.add("s.reviewer_id = :person");
			case NOBODY -> conditions.add("s.reviewer_id IS NULL");
			case SOMEBODY -> conditions.add("s.reviewer_id IS NOT NULL");
			case ANYONE -> {
			}
		}
	}

}
