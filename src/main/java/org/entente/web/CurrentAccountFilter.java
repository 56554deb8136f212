package org.entente.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.entente.access.SignedIn;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request whether the person is still who they were at sign-in: someone
 * shut out is out with the next request, and a new role holds from the next request on.
 * No sign-in lasts longer than twelve hours.
 */
class CurrentAccountFilter extends OncePerRequestFilter {

	/** Who that is, for answers to what goes wrong later: there is no session then. */
	private static final String PERSON = CurrentAccountFilter.class.getName();

	private static final Duration LONGEST = Duration.ofHours(12);

	private final AccountSearch accounts;

	private final Clock clock;

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	CurrentAccountFilter(AccountSearch accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	static @Nullable Person person(HttpServletRequest request) {
		return (request.getAttribute(PERSON) instanceof Person person) ? person : null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
			renew(signedIn, request, response);
		}
		request.setAttribute(PERSON, SignedIn.person(SecurityContextHolder.getContext().getAuthentication()));
		chain.doFilter(request, response);
	}

	private void renew(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
		boolean over = !signedIn.since().plus(LONGEST).isAfter(this.clock.instant());
		Optional<Person> now = over ? Optional.empty() : this.accounts.refresh(signedIn.getPrincipal().id());
		if (now.isEmpty()) {
			end(request);
		}
		else if (!now.get().equals(signedIn.getPrincipal())) {
			SecurityContextHolder.setContext(new SecurityContextImpl(signedIn.as(now.get())));
			this.contexts.saveContext(SecurityContextHolder.getContext(), request, response);
		}
	}

	private static void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
	}

}
