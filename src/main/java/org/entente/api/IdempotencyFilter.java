package org.entente.api;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.EffectMark;
import org.entente.access.KeptAnswer;
import org.entente.access.RepeatKey;
import org.entente.access.Repeats;
import org.entente.access.SignedIn;
import org.entente.access.Standing;
import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a request with an {@link IdempotencyKey} have its effect once: the first is
 * carried out, what follows is given its answer. Comes after the doors, so that what was
 * refused there takes no key.
 */
class IdempotencyFilter extends OncePerRequestFilter {

	static final String REPLAYED = "Idempotency-Replayed";

	/** What is made there holds a secret that is shown once and kept nowhere. */
	static final Pattern SECRET = Pattern.compile("/api/v1/(tokens|accounts|accounts/[^/]+/invitations)");

	private final Repeats repeats;

	private final EffectMark mark;

	private final ProblemAnswer problems;

	IdempotencyFilter(Repeats repeats, EffectMark mark, ProblemAnswer problems) {
		this.repeats = repeats;
		this.mark = mark;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<IdempotencyKey> key = IdempotencyKey.of(request);
		Person person = SignedIn.person(SecurityContextHolder.getContext().getAuthentication());
		if (key.isEmpty() || person == null) {
			chain.doFilter(request, response);
			return;
		}
		String value = key.get().value();
		RepeatableRequest repeatable = RepeatableRequest.read(request);
		if (value == null) {
			this.problems.write(Problem.of(HttpStatus.BAD_REQUEST,
					"Idempotency-Key has 1 to 255 visible characters and is sent once."), response);
		}
		else if (repeatable.isTooLarge()) {
			this.problems.write(BodyLimit.tooLarge(), response);
		}
		else {
			answer(new RepeatKey(person.id(), value, repeatable.fingerprint()), repeatable, response, chain);
		}
	}

	private void answer(RepeatKey key, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Standing standing = this.repeats.begin(key);
		if (standing.attempt() != null) {
			carryOut(standing.attempt(), request, response, chain);
		}
		else if (standing.other()) {
			this.problems.write(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT,
					"Another request was sent under this Idempotency-Key; nothing was done."), response);
		}
		else if (standing.answer() != null) {
			replay(standing.answer(), response);
		}
		else {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			this.problems.write(Problem.of(HttpStatus.CONFLICT,
					"The first request under this Idempotency-Key is still being carried out."), response);
		}
	}

	private void carryOut(RepeatKey.Attempt attempt, RepeatableRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		boolean answered = false;
		try {
			this.mark.during(attempt, () -> chain.doFilter(request, answer));
			answered = isToBeKept(answer.getStatus());
		}
		finally {
			settle(attempt, answered ? kept(request, answer) : null);
		}
		answer.copyBodyToResponse();
	}

	/** What failed on our side, or came too often, may be tried again. */
	private static boolean isToBeKept(int status) {
		return status < 500 && status != HttpStatus.TOO_MANY_REQUESTS.value();
	}

	private void settle(RepeatKey.Attempt attempt, @Nullable KeptAnswer answer) {
		try {
			if (answer != null) {
				this.repeats.keep(attempt, answer);
			}
			else {
				this.repeats.release(attempt);
			}
		}
		catch (DataAccessException ex) {
			// What was done is marked as done; only its answer cannot be given again
			this.logger.warn("The answer to a request was not kept", ex);
		}
	}

	private static KeptAnswer kept(HttpServletRequest request, ContentCachingResponseWrapper answer) {
		byte[] body = answer.getContentAsByteArray();
		boolean secret = answer.getStatus() < 300 && SECRET.matcher(request.getRequestURI()).matches();
		return new KeptAnswer(answer.getStatus(), answer.getHeader(HttpHeaders.LOCATION),
				answer.getHeader(HttpHeaders.ETAG), answer.getContentType(),
				(secret || body.length > KeptAnswer.LARGEST_BODY) ? null : body);
	}

	private void replay(KeptAnswer kept, HttpServletResponse response) throws IOException {
		response.setHeader(REPLAYED, "true");
		header(response, HttpHeaders.LOCATION, kept.location());
		if (kept.isWhole()) {
			header(response, HttpHeaders.ETAG, kept.etag());
			response.setStatus(kept.status());
			response.setContentType(kept.contentType());
			response.getOutputStream().write(kept.body());
		}
		else {
			this.problems.write(Problem.of(HttpStatus.CONFLICT,
					"This was carried out already; its answer is not kept. Location says where it stands, if it stands anywhere."),
					response);
		}
	}

	private static void header(HttpServletResponse response, String name, @Nullable String value) {
		if (value != null) {
			response.setHeader(name, value);
		}
	}

}
