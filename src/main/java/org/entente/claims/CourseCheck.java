package org.entente.claims;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads which way a claim points: from and to are members, a third state is none. */
class CourseCheck {

	private final Violations violations;

	CourseCheck(Violations violations) {
		this.violations = violations;
	}

	@Nullable Course course(ClaimDraft draft, @Nullable RelationshipCode relationship) {
		Direction direction = this.violations.required("direction", draft.direction(), Direction.class);
		String from = this.violations.code("from", draft.from());
		String to = this.violations.code("to", draft.to());
		String towards = this.violations.code("towards", draft.towards());
		if (direction == null || relationship == null) {
			return null;
		}
		switch (direction) {
			case DIRECTED -> checkEnds(relationship, from, to);
			case JOINT -> checkThird(relationship, towards);
			default -> {
			}
		}
		boolean directed = direction == Direction.DIRECTED;
		return new Course(direction, directed ? from : null, directed ? to : null,
				(direction == Direction.JOINT) ? towards : null);
	}

	private void checkEnds(RelationshipCode relationship, @Nullable String from, @Nullable String to) {
		if (from == null) {
			this.violations.add("from", "required");
		}
		else if (!relationship.has(from)) {
			this.violations.add("from", "direction.not-member", from, relationship);
		}
		if (to == null && relationship.isDyad()) {
			this.violations.add("to", "required");
		}
		else if (to != null && !relationship.has(to)) {
			this.violations.add("to", "direction.not-member", to, relationship);
		}
		else if (to != null && to.equals(from)) {
			this.violations.add("to", "direction.itself");
		}
	}

	private void checkThird(RelationshipCode relationship, @Nullable String towards) {
		if (relationship.has(towards)) {
			this.violations.add("towards", "direction.third-is-member", String.valueOf(towards), relationship);
		}
	}

}
