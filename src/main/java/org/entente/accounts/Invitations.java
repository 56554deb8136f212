package org.entente.accounts;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one-time links; of those for one account only the latest works. */
@Component
class Invitations {

	private final InvitationRepository invitations;

	private final Clock clock;

	Invitations(InvitationRepository invitations, Clock clock) {
		this.invitations = invitations;
		this.clock = clock;
	}

	IssuedInvitation issue(Account account, @Nullable Person by) {
		Instant now = this.clock.instant();
		this.invitations.findByAccountAndUsedAtIsNull(account).forEach((earlier) -> earlier.withdraw(now));
		Secret secret = Secret.random("");
		this.invitations.save(new Invitation(account, secret, by, now));
		return new IssuedInvitation(account.id(), secret.plain());
	}

}
