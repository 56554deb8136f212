package org.entente.watching;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * A person wants to hear of changes to one thing. How far they have read is kept by the
 * database, which alone knows which transactions could be seen.
 */
@Entity
class Watch {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long accountId;

	@Enumerated(EnumType.STRING)
	private WatchKind kind;

	private @Nullable String countryCode;

	private @Nullable String relationshipCode;

	private @Nullable Long claimId;

	private @Nullable Long sourceId;

	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(write = "?::jsonb")
	private @Nullable String filter;

	private @Nullable String name;

	private Instant createdAt;

	private @Nullable Instant endedAt;

	private Instant seenAt;

	protected Watch() {
	}

	Watch(long accountId, WatchTarget target, @Nullable String name, Instant now) {
		this.accountId = accountId;
		this.kind = target.kind();
		this.countryCode = target.country();
		this.relationshipCode = target.relationship();
		this.claimId = target.claim();
		this.sourceId = target.source();
		this.filter = target.filter();
		this.name = name;
		this.createdAt = now;
		this.seenAt = now;
	}

	void rename(@Nullable String name) {
		this.name = name;
	}

	/** Ends it; it stays where it is. */
	void end(Instant now) {
		if (this.endedAt == null) {
			this.endedAt = now;
		}
	}

	boolean isOf(long account) {
		return this.accountId == account;
	}

	boolean lasts() {
		return this.endedAt == null;
	}

	WatchKind kind() {
		return this.kind;
	}

	long id() {
		return this.id;
	}

}
