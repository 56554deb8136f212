package org.entente.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out and withdraws keys for programs. */
@Service
@Transactional
public class ApiTokenService {

	private static final int MOST_DAYS = 365;

	private final ApiTokenRepository tokens;

	private final ChangeLog log;

	private final Clock clock;

	ApiTokenService(ApiTokenRepository tokens, ChangeLog log, Clock clock) {
		this.tokens = tokens;
		this.log = log;
		this.clock = clock;
	}

	/** Makes a key that may do no more than the person who asks for it. */
	public IssuedToken create(TokenDraft draft, Person owner) {
		Violations violations = new Violations();
		String name = violations.required("name", draft.name(), 100);
		TokenScope scope = violations.required("scope", draft.scope(), TokenScope.class);
		if (scope != null && !owner.is(scope.role())) {
			violations.add("scope", "token.scope-exceeds", owner.role().word());
		}
		Duration lifetime = lifetime(draft.days(), violations);
		violations.throwIfAny();
		Secret secret = Secret.random(TokenSignIn.PREFIX);
		ApiToken token = this.tokens.save(new ApiToken(owner, Objects.requireNonNull(name).strip(),
				Objects.requireNonNull(scope), secret, this.clock.instant(), lifetime));
		this.log.add(new Change("token", token.id(), "created", owner.id(), scope.word()));
		return new IssuedToken(token.id(), secret.plain());
	}

	private static Duration lifetime(@Nullable String days, Violations violations) {
		if (days == null || days.isBlank()) {
			violations.add("days", "required");
		}
		else if (!days.strip().matches("[0-9]{1,3}")) {
			violations.add("days", "number", Violations.shorten(days));
		}
		else if (Integer.parseInt(days.strip()) < 1 || Integer.parseInt(days.strip()) > MOST_DAYS) {
			violations.add("days", "token.days", MOST_DAYS);
		}
		else {
			return Duration.ofDays(Integer.parseInt(days.strip()));
		}
		return Duration.ZERO;
	}

	/** Withdraws one of the own keys, or as administrator anybody's. */
	public void revoke(long id, Person by) {
		ApiToken token = this.tokens.findById(id)
			.filter((found) -> found.belongsTo(by) || by.is(Role.ADMINISTRATOR))
			.orElseThrow(() -> new NotFoundException("token", id));
		if (!token.isRevoked()) {
			token.revoke(this.clock.instant());
			this.log.add(new Change("token", id, "revoked", by.id(), token.name()));
		}
	}

}
