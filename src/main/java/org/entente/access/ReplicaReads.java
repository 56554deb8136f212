package org.entente.access;

import java.util.Arrays;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.shared.DatabaseGone;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says which requests may be answered from a replica: those that only read, of people who
 * did not write a moment ago. Programs with a key always read what is so now. Who may do
 * what was found out before, from the primary.
 */
class ReplicaReads implements HandlerInterceptor, HandlerExceptionResolver, Ordered {

	/** Its presence sends whoever carries it to the primary. */
	static final String COOKIE = "ENTENTE_WROTE";

	private static final String USED = ReplicaReads.class.getName() + ".used";

	private static final Set<String> READING = Set.of("GET", "HEAD");

	/** The request that may, on its thread. */
	private static final ThreadLocal<@Nullable HttpServletRequest> ALLOWED = new ThreadLocal<>();

	private final Replica replica;

	ReplicaReads(Replica replica) {
		this.replica = replica;
	}

	/** Whether the present request may read a replica. */
	static boolean areAllowed() {
		return ALLOWED.get() != null;
	}

	/** The present request reads the replica. */
	static void used() {
		HttpServletRequest request = ALLOWED.get();
		if (request != null) {
			request.setAttribute(USED, true);
		}
	}

	/**
	 * What was read of the primary must not be followed by something older; a replica
	 * only ever goes on.
	 */
	static void stayWithPrimaryUnlessUsed() {
		HttpServletRequest request = ALLOWED.get();
		if (request != null && request.getAttribute(USED) == null) {
			ALLOWED.remove();
		}
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!READING.contains(request.getMethod())) {
			toPrimary(response);
		}
		else if (request.getHeader(HttpHeaders.AUTHORIZATION) == null && !wrote(request)) {
			ALLOWED.set(request);
		}
		return true;
	}

	private static boolean wrote(HttpServletRequest request) {
		return request.getCookies() != null
				&& Arrays.stream(request.getCookies()).anyMatch((cookie) -> cookie.getName().equals(COOKIE));
	}

	private static void toPrimary(HttpServletResponse response) {
		Cookie cookie = new Cookie(COOKIE, "1");
		cookie.setPath("/");
		cookie.setHttpOnly(true);
		cookie.setAttribute("SameSite", "Lax");
		cookie.setMaxAge((int) Replica.OWN_WRITES.toSeconds());
		response.addCookie(cookie);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		ALLOWED.remove();
	}

	/** What a replica could not answer is asked of the primary. */
	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		boolean ofDatabase = failure instanceof DataAccessException || failure instanceof TransactionException
				|| DatabaseGone.in(failure);
		if (request.getAttribute(USED) == null || !ofDatabase || response.isCommitted()) {
			return null;
		}
		this.replica.distrust();
		toPrimary(response);
		String query = request.getQueryString();
		response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
		response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + ((query != null) ? "?" + query : ""));
		return new ModelAndView();
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
