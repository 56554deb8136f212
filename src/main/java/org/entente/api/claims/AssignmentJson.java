package org.entente.api.claims;

import java.time.Instant;

import org.entente.reviews.ReviewSearch;

/** That a reviewer looks after a claim. */
record AssignmentJson(String username, String reviewer, String assignedBy, Instant assignedAt) {

	static AssignmentJson of(ReviewSearch.Assignment assignment) {
		return new AssignmentJson(assignment.username(), assignment.reviewer(), assignment.assignedBy(),
				assignment.assignedAt());
	}

}
