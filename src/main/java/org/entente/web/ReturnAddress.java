package org.entente.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The page somebody asked for before signing in. It is taken from the request itself and
 * kept in the session; no parameter can name another.
 */
final class ReturnAddress {

	private static final String ATTRIBUTE = ReturnAddress.class.getName();

	private static final int LONGEST = 2000;

	private ReturnAddress() {
	}

	static void keep(HttpServletRequest request) {
		String query = request.getQueryString();
		String address = request.getRequestURI() + ((query != null) ? "?" + query : "");
		if (isOwn(address)) {
			request.getSession().setAttribute(ATTRIBUTE, address);
		}
	}

	/** Whether a browser stays on this site when it goes there. */
	static boolean isOwn(String address) {
		return address.length() <= LONGEST && address.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
	}

	static Optional<String> take(HttpSession session) {
		Object address = session.getAttribute(ATTRIBUTE);
		session.removeAttribute(ATTRIBUTE);
		return Optional.ofNullable((String) address);
	}

}
