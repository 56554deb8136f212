package org.entente.access;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** The headers every answer carries, whatever it is and however the request ends. */
public final class AnswerHeaders implements HeaderWriter {

	private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
					+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
			"Cross-Origin-Opener-Policy", "same-origin", "Permissions-Policy",
			"camera=(), geolocation=(), microphone=(), payment=(), usb=()");

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		ALWAYS.forEach(response::setHeader);
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", "max-age=31536000");
		}
	}

}
