package org.entente.accounts;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link with which a person chooses a password: a new account, a reset, or the
 * first administrator.
 */
@Entity
public class Invitation {

	private static final Duration FOR_A_NEW_ACCOUNT = Duration.ofDays(7);

	private static final Duration FOR_A_RESET = Duration.ofDays(1);

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Account account;

	private String tokenHash;

	private @Nullable Long createdBy;

	private Instant createdAt;

	private Instant expiresAt;

	private @Nullable Instant usedAt;

	protected Invitation() {
	}

	Invitation(Account account, Secret secret, @Nullable Person by, Instant now) {
		this.account = account;
		this.tokenHash = secret.hash();
		this.createdBy = (by != null) ? by.id() : null;
		this.createdAt = now;
		this.expiresAt = now.plus((account.passwordHash() != null) ? FOR_A_RESET : FOR_A_NEW_ACCOUNT);
	}

	/** Makes it useless, because another one takes its place. */
	void withdraw(Instant at) {
		this.expiresAt = at;
	}

	void use(Instant at) {
		this.usedAt = at;
	}

	Account account() {
		return this.account;
	}

	InvitationState state(Instant now) {
		if (this.usedAt != null) {
			return InvitationState.USED;
		}
		boolean over = !this.expiresAt.isAfter(now) || !this.account.isActive();
		return over ? InvitationState.EXPIRED : InvitationState.OPEN;
	}

}
