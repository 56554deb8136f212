package org.entente.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that says it is too large, before a byte of it is read. One that does
 * not say is cut off while it is read, see {@link JsonConfiguration}. Files of rows have
 * a limit of their own.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

	/** In bytes. */
	static final long LARGEST = 8 * 1024 * 1024;

	private final ProblemAnswer answer;

	BodyLimit(ProblemAnswer answer) {
		this.answer = answer;
	}

	static Problem tooLarge() {
		return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "A body has at most 8 MB.");
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String address = request.getRequestURI();
		return !address.startsWith("/api/v1/") || address.equals("/api/v1/imports");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LARGEST) {
			this.answer.write(tooLarge(), response);
			return;
		}
		chain.doFilter(request, response);
	}

}
