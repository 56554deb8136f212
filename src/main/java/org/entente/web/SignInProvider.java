package org.entente.web;

import java.time.Clock;
import java.time.Duration;

import org.entente.access.AttemptLimit;
import org.entente.access.SignedIn;
import org.entente.accounts.FailedSignIns;
import org.entente.accounts.Person;
import org.entente.accounts.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by name and password, with the same answer to everything wrong. */
@Component
class SignInProvider implements AuthenticationProvider {

	private static final Logger LOG = LoggerFactory.getLogger(SignInProvider.class);

	private final SignIn signIn;

	private final SignInLimits limits;

	private final Clock clock;

	private final FailedSignIns failed;

	private final AttemptLimit noted;

	SignInProvider(SignIn signIn, SignInLimits limits, FailedSignIns failed, Clock clock) {
		this.signIn = signIn;
		this.failed = failed;
		this.noted = new AttemptLimit(1, Duration.ofHours(1), clock);
		this.limits = limits;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		String username = typed.getName();
		String address = (typed.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		take(username, address);
		Person person = this.signIn.attempt(username, String.valueOf(typed.getCredentials())).orElseThrow(() -> {
			// Not the name: people type passwords into the wrong field
			LOG.info("A sign-in from {} failed", address);
			note(username, "sign in failed", address);
			return new BadCredentialsException("name or password");
		});
		this.limits.giveBack(username, address);
		return new SignedIn(person, this.clock.instant());
	}

	private void take(String username, String address) {
		try {
			this.limits.take(username, address);
		}
		catch (TooManyAttemptsException ex) {
			note(username, "sign in refused", address);
			throw ex;
		}
	}

	/** One row an hour for a name tells enough, and nobody can flood the log. */
	private void note(String username, String kind, String address) {
		if (this.noted.take(kind + " " + SignInLimits.key(username))) {
			this.failed.note(username, kind, address);
		}
	}

	@Override
	public boolean supports(Class<?> kind) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
	}

}
