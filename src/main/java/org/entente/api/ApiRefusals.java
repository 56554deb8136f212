package org.entente.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.RouteTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * What happens to a call that is not let in: no such address, no key, or a key that may
 * not do this.
 */
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String CHALLENGE = "Bearer realm=\"Entente\"";

	private final RouteTable routes;

	private final ProblemAnswer answer;

	ApiRefusals(RouteTable routes, ProblemAnswer answer) {
		this.routes = routes;
		this.answer = answer;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (!isUnknown(request, response)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
			this.answer.write(
					Problem.of(HttpStatus.UNAUTHORIZED,
							"Send a key: Authorization: Bearer ent_… People make keys on their account page."),
					response);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		if (!isUnknown(request, response)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"");
			this.answer.write(Problem.of(HttpStatus.FORBIDDEN, "The key, or the person behind it, may not do this."),
					response);
		}
	}

	private boolean isUnknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.routes.find(request).isPresent()) {
			return false;
		}
		String methods = String.join(", ", this.routes.methods(request));
		if (methods.isEmpty()) {
			this.answer.write(Problem.of(HttpStatus.NOT_FOUND, "There is no such address."), response);
		}
		else if (request.getMethod().equals("OPTIONS")) {
			response.setHeader(HttpHeaders.ALLOW, methods);
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
		else {
			response.setHeader(HttpHeaders.ALLOW, methods);
			this.answer.write(Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "This address answers " + methods + "."),
					response);
		}
		return true;
	}

}
