package org.entente.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses who asks too often, before anything is read for them, and tells everybody how
 * much they have left (draft-ietf-httpapi-ratelimit-headers).
 */
public final class RequestLimitFilter extends OncePerRequestFilter {

	private final RequestLimit limit;

	private final Refusal refusal;

	public RequestLimitFilter(RequestLimit limit, Refusal refusal) {
		this.limit = limit;
		this.refusal = refusal;
	}

	/** Writes the answer to a request that came too soon. */
	@FunctionalInterface
	public interface Refusal {

		void write(HttpServletResponse response) throws IOException;

	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		RequestLimit.Use use = this.limit.take(SignedIn.person(SecurityContextHolder.getContext().getAuthentication()),
				request.getRemoteAddr());
		response.setHeader("RateLimit-Policy", "\"requests\";q=" + use.most() + ";w=60");
		response.setHeader("RateLimit", "\"requests\";r=" + use.remaining() + ";t=" + use.reset());
		if (use.isAdmitted()) {
			chain.doFilter(request, response);
		}
		else {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(use.pause()));
			this.refusal.write(response);
		}
	}

}
