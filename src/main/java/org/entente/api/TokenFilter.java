package org.entente.api;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Authorization: Bearer ent_…}. A key that does not work is refused even
 * where none is needed, so that a program notices.
 */
class TokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final TokenSignIn tokens;

	private final ProblemAnswer answer;

	private final Clock clock;

	private final AttemptLimit failures;

	TokenFilter(TokenSignIn tokens, ProblemAnswer answer, Clock clock) {
		this.tokens = tokens;
		this.answer = answer;
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
			refuseForNow(request, response);
			return;
		}
		try {
			Optional<Person> person = (given.size() == 1) ? person(given.get(0)) : Optional.empty();
			if (person.isEmpty()) {
				refuse(request, response);
				return;
			}
			SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(person.get(), this.clock.instant())));
		}
		catch (DataAccessException | TransactionException ex) {
			this.answer.write(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Try again in a moment."), response);
			return;
		}
		chain.doFilter(request, response);
	}

	private Optional<Person> person(String header) {
		boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
		return bearer ? this.tokens.attempt(header.substring(SCHEME.length()).strip()) : Optional.empty();
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.failures.take(request.getRemoteAddr());
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiRefusals.CHALLENGE + ", error=\"invalid_token\"");
		this.answer.write(Problem.of(HttpStatus.UNAUTHORIZED, "This key does not work: unknown, expired or revoked."),
				response);
	}

	private void refuseForNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(this.failures.wait(request.getRemoteAddr())));
		this.answer.write(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many keys that do not work."), response);
	}

}
