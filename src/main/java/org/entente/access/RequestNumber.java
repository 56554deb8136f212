package org.entente.access;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.shared.ChangeLog;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an identifier of its own (a UUID). It stands in the answer as
 * {@code Request-Id}, beside every line of the application's log, and in the seal of what
 * the request changed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String number = UUID.randomUUID().toString();
		response.setHeader("Request-Id", number);
		MDC.put(ChangeLog.REQUEST, number);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(ChangeLog.REQUEST);
		}
	}

}
