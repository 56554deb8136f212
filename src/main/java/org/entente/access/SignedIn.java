package org.entente.access;

import java.time.Instant;
import java.util.List;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A {@link Person} who proved who they are, and when. */
public final class SignedIn extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final Person person;

	private final Instant since;

	public SignedIn(Person person, Instant since) {
		super(List.of(new SimpleGrantedAuthority("ROLE_" + person.role())));
		this.person = person;
		this.since = since;
		super.setAuthenticated(true);
	}

	/** The same sign-in of a person whose name or role changed. */
	public SignedIn as(Person now) {
		return new SignedIn(now, this.since);
	}

	/** The person of an authentication; null for anonymous ones. */
	public static @Nullable Person person(@Nullable Authentication authentication) {
		return (authentication instanceof SignedIn signedIn) ? signedIn.person : null;
	}

	@Override
	public Person getPrincipal() {
		return this.person;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	/** Under this name the open sign-ins of a person are found. */
	@Override
	public String getName() {
		return this.person.username();
	}

	public Instant since() {
		return this.since;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SignedIn that && this.person.equals(that.person) && this.since.equals(that.since);
	}

	@Override
	public int hashCode() {
		return this.person.hashCode();
	}

}
