package org.entente.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers requests that are malformed on purpose, such as {@code /..%2f}, before any
 * other part sees them.
 */
@Component
class RejectedRequests implements RequestRejectedHandler {

	private final AnswerHeaders headers = new AnswerHeaders();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
			throws IOException {
		this.headers.writeHeaders(request, response);
		if (request.getRequestURI().startsWith("/api/v1")) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getWriter().write("{\"title\":\"Bad Request\",\"status\":400}");
		}
		else {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

}
