package org.entente.reviews;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRepository extends JpaRepository<Review, Long> {

	Optional<Review> findByClaimIdAndClaimVersionAndReviewerId(long claimId, int claimVersion, long reviewerId);

	List<Review> findByBatchIdOrderByClaimId(long batchId);

}
