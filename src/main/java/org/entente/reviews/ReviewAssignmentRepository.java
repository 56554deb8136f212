package org.entente.reviews;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewAssignmentRepository extends JpaRepository<ReviewAssignment, Long> {

	Optional<ReviewAssignment> findByClaimIdAndClosedAtIsNull(long claimId);

	Optional<ReviewAssignment> findByClaimIdAndClosingAndClosedAt(long claimId, ReviewAssignment.Closing closing,
			Instant closedAt);

}
