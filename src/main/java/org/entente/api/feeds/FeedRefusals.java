package org.entente.api.feeds;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.RouteTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What a feed reader is told that is not let in. */
class FeedRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String CHALLENGE = "Basic realm=\"Entente feeds\", charset=\"UTF-8\"";

	private final RouteTable routes;

	FeedRefusals(RouteTable routes) {
		this.routes = routes;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		refuse(request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
			throws IOException {
		refuse(request, response);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.routes.find(request).isPresent()) {
			challenge(response);
			return;
		}
		String methods = String.join(", ", this.routes.methods(request));
		if (!methods.isEmpty()) {
			response.setHeader(HttpHeaders.ALLOW, methods);
		}
		say(response, methods.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.METHOD_NOT_ALLOWED,
				"There is no such feed.");
	}

	static void challenge(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
		say(response, HttpStatus.UNAUTHORIZED,
				"Any name, and as password a key that may read; people make keys on their account page.");
	}

	static void say(HttpServletResponse response, HttpStatus status, String words) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.getWriter().println(words);
	}

}
