package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Whether the browser says that a request comes from one of our own pages. */
final class SameOrigin {

	private SameOrigin() {
	}

	static boolean sent(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && origin.equalsIgnoreCase(own(request));
	}

	private static String own(HttpServletRequest request) {
		boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
		return UriComponentsBuilder.newInstance()
			.scheme(request.getScheme())
			.host(request.getServerName())
			.port(usual ? -1 : request.getServerPort())
			.toUriString();
	}

}
