package org.entente.reviews;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** That a decision was taken back by its reviewer, and when; both stay readable. */
@Entity
class ReviewWithdrawal {

	@Id
	private Long reviewId;

	private long withdrawnBy;

	private Instant withdrawnAt;

	protected ReviewWithdrawal() {
	}

	ReviewWithdrawal(long reviewId, long withdrawnBy, Instant withdrawnAt) {
		this.reviewId = reviewId;
		this.withdrawnBy = withdrawnBy;
		this.withdrawnAt = withdrawnAt;
	}

}
