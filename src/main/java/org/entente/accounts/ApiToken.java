package org.entente.accounts;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A key with which a program acts for a person. */
@Entity
public class ApiToken {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private Long accountId;

	private String name;

	private String tokenHash;

	@Enumerated(EnumType.STRING)
	private TokenScope scope;

	private Instant createdAt;

	private Instant expiresAt;

	private @Nullable Instant lastUsedAt;

	private @Nullable Instant revokedAt;

	protected ApiToken() {
	}

	ApiToken(Person owner, String name, TokenScope scope, Secret secret, Instant now, Duration lifetime) {
		this.accountId = owner.id();
		this.name = name;
		this.scope = scope;
		this.tokenHash = secret.hash();
		this.createdAt = now;
		this.expiresAt = now.plus(lifetime);
	}

	/** Withdraws it for good; the first withdrawal counts. */
	void revoke(Instant at) {
		if (this.revokedAt == null) {
			this.revokedAt = at;
		}
	}

	public long id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	boolean belongsTo(Person person) {
		return this.accountId == person.id();
	}

	boolean isRevoked() {
		return this.revokedAt != null;
	}

}
