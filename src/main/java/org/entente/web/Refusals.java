package org.entente.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.AttemptLimit;
import org.entente.access.Route;
import org.entente.access.RouteTable;
import org.entente.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens to a request that is not let in: there is no such page, sign in first, or
 * your role does not include it. Typed text is kept where a session ended meanwhile.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final RouteTable routes;

	/** Keeping a form writes a session; a stranger must not write many. */
	private final AttemptLimit keeping;

	Refusals(RouteTable pageRoutes, Clock clock) {
		this.routes = pageRoutes;
		this.keeping = new AttemptLimit(20, Duration.ofHours(1), clock);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (isUnknown(request, response)) {
			return;
		}
		if ("true".equals(request.getHeader("HX-Request"))) {
			response.setHeader("HX-Redirect", "/sign-in");
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		if (request.getMethod().equals("GET")) {
			ReturnAddress.keep(request);
		}
		response.sendRedirect("/sign-in");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		if (isUnknown(request, response)) {
			return;
		}
		Optional<KeptForm> kept = (failure instanceof CsrfException) ? keep(request) : Optional.empty();
		if (kept.isPresent()) {
			response.sendRedirect(isSignedIn() ? kept.get().page() : "/sign-in?kept");
			return;
		}
		request.setAttribute("key", (failure instanceof CsrfException) ? "stale-form" : needed(request));
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/** Answers a request for which there is no row in the table. */
	private boolean isUnknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.routes.find(request).isPresent()) {
			return false;
		}
		String methods = String.join(", ", this.routes.methods(request));
		if (methods.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			response.setHeader(HttpHeaders.ALLOW, methods);
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}
		return true;
	}

	private String needed(HttpServletRequest request) {
		Optional<Route> route = this.routes.find(request);
		return "needs-" + route.map((found) -> found.access().name().toLowerCase(Locale.ROOT)).orElse("reader");
	}

	private Optional<KeptForm> keep(HttpServletRequest request) {
		Optional<KeptForm> form = SameOrigin.sent(request) ? KeptForm.of(request) : Optional.empty();
		Optional<KeptForm> kept = form.filter((any) -> this.keeping.take(request.getRemoteAddr()));
		kept.ifPresent((any) -> any.keep(request.getSession()));
		return kept;
	}

	private static boolean isSignedIn() {
		return SignedIn.person(SecurityContextHolder.getContext().getAuthentication()) != null;
	}

}
