package org.entente.api.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.AttemptLimit;
import org.entente.access.SignedIn;
import org.entente.accounts.Person;
import org.entente.accounts.TokenSignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a key from where feed readers can put one: the password of
 * {@code Authorization: Basic}, whatever the name, or {@code Bearer}. Never from the
 * address, which ends up in logs.
 */
class FeedKeyFilter extends OncePerRequestFilter {

	private final TokenSignIn tokens;

	private final Clock clock;

	private final AttemptLimit failures;

	FeedKeyFilter(TokenSignIn tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
		this.failures = new AttemptLimit(30, Duration.ofMinutes(1), clock);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<String> given = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
		if (given.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		if (this.failures.isExhausted(request.getRemoteAddr())) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(this.failures.wait(request.getRemoteAddr())));
			FeedRefusals.say(response, HttpStatus.TOO_MANY_REQUESTS, "Too many keys that do not work.");
			return;
		}
		Optional<Person> person = (given.size() == 1) ? key(given.get(0)).flatMap(this.tokens::attempt)
				: Optional.empty();
		if (person.isEmpty()) {
			this.failures.take(request.getRemoteAddr());
			FeedRefusals.challenge(response);
			return;
		}
		SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(person.get(), this.clock.instant())));
		chain.doFilter(request, response);
	}

	static Optional<String> key(String header) {
		String[] parts = header.strip().split("\\s+", 2);
		if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
			return Optional.of(parts[1]);
		}
		return (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) ? password(parts[1]) : Optional.empty();
	}

	private static Optional<String> password(String credentials) {
		try {
			String plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
			return Optional.of(plain.substring(plain.indexOf(':') + 1));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
