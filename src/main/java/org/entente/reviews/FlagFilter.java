package org.entente.reviews;

import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.shared.Conditions;
import org.entente.shared.Term;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which flags somebody wants to see, as it stands in the address; everything may be left
 * out.
 *
 * @param state open, resolved or any; open when left out
 * @param whose taken by me, taken by nobody, raised by me, or on my claims
 * @param relationship code of the relationship
 */
public record FlagFilter(@Nullable String reason, @Nullable String state, @Nullable String whose,
		@Nullable String relationship) {

	/** Open flags, whoever they concern. */
	public static final FlagFilter OPEN = new FlagFilter(null, null, null, null);

	/** Open flags that concern the person who asks in one way. */
	static FlagFilter of(Whose whose) {
		return new FlagFilter(null, null, whose.word(), null);
	}

	/** Whether flags are settled. */
	public enum State implements Term {

		OPEN, RESOLVED, ANY

	}

	/** How flags concern the person who asks. */
	public enum Whose implements Term {

		TAKEN_BY_ME("s.owner_id = :person"), TAKEN_BY_NOBODY("s.owner_id IS NULL"),
		RAISED_BY_ME("f.raised_by = :person"), ON_MY_CLAIMS("c.created_by = :person");

		private final String condition;

		Whose(String condition) {
			this.condition = condition;
		}

	}

	/** What was asked for, by name, to be put into an address again. */
	public Map<String, String> parameters() {
		Map<String, String> given = new LinkedHashMap<>();
		Wishes.put(given, "reason", this.reason);
		Wishes.put(given, "state", this.state);
		Wishes.put(given, "whose", this.whose);
		Wishes.put(given, "relationship", this.relationship);
		return given;
	}

	/** The conditions this comes to; refuses what is no word of the vocabularies. */
	Conditions conditions() {
		Violations violations = new Violations();
		Conditions conditions = new Conditions();
		conditions.add("c.status <> 'DRAFT' OR c.created_by = :person");
		FlagReason why = violations.optional("reason", this.reason, FlagReason.class);
		conditions.addIfGiven("f.reason = :reason", "reason", (why != null) ? why.name() : null);
		Whose concern = violations.optional("whose", this.whose, Whose.class);
		if (concern != null) {
			conditions.add(concern.condition);
		}
		State settled = violations.optional("state", this.state, State.class);
		if (settled != State.ANY) {
			conditions.add("f.resolved_at IS " + ((settled == State.RESOLVED) ? "NOT NULL" : "NULL"));
		}
		conditions.addIfGiven("r.code = :relationship", "relationship",
				Wishes.relationship(this.relationship, violations));
		violations.throwIfAny();
		return conditions;
	}

}
