package org.entente.web;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.entente.access.EffectMark;
import org.entente.access.Fingerprint;
import org.entente.access.KeptAnswer;
import org.entente.access.RepeatKey;
import org.entente.access.Repeats;
import org.entente.access.SignedIn;
import org.entente.access.Standing;
import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a form that is sent twice, by a second press of Enter or a reload, have its effect
 * once: the second is led where the first was. A form that was changed in between is
 * another one.
 */
class DoubleSubmitFilter extends OncePerRequestFilter {

	private static final int LONGEST_WAIT = 50;

	private static final long STEP = 100;

	private final Repeats repeats;

	private final EffectMark mark;

	DoubleSubmitFilter(Repeats repeats, EffectMark mark) {
		this.repeats = repeats;
		this.mark = mark;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Person person = SignedIn.person(SecurityContextHolder.getContext().getAuthentication());
		String form = request.getMethod().equals("POST") ? request.getParameter(FormIds.FIELD) : null;
		if (person == null || form == null || !form.matches("[0-9a-f-]{36}")) {
			chain.doFilter(request, response);
			return;
		}
		String content = fingerprint(request);
		Standing standing = await(new RepeatKey(person.id(), "form " + form + " " + content, content));
		if (standing.attempt() != null) {
			carryOut(standing.attempt(), request, response, chain);
		}
		else {
			lead(standing.answer(), request, response);
		}
	}

	/** The first one mostly takes a moment only. */
	private Standing await(RepeatKey key) {
		Standing standing = this.repeats.begin(key);
		for (int step = 0; standing.isRunning() && step < LONGEST_WAIT; step++) {
			pause();
			standing = this.repeats.begin(key);
		}
		return standing;
	}

	private static void pause() {
		try {
			Thread.sleep(STEP);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void carryOut(RepeatKey.Attempt attempt, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		boolean led = false;
		try {
			this.mark.during(attempt, () -> chain.doFilter(request, response));
			led = response.getStatus() / 100 == 3 && response.getHeader(HttpHeaders.LOCATION) != null;
		}
		finally {
			if (led) {
				this.repeats.keep(attempt, KeptAnswer.redirect(HttpStatus.SEE_OTHER.value(),
						String.valueOf(response.getHeader(HttpHeaders.LOCATION))));
			}
			else {
				this.repeats.forget(attempt);
			}
		}
	}

	private static void lead(@Nullable KeptAnswer answer, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (answer != null && answer.location() != null) {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader(HttpHeaders.LOCATION, answer.location());
		}
		else {
			request.setAttribute("key", "sent-already");
			response.sendError(HttpStatus.CONFLICT.value());
		}
	}

	private static String fingerprint(HttpServletRequest request) throws IOException, ServletException {
		Fingerprint fingerprint = new Fingerprint().add(request.getRequestURI());
		Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
		names.removeAll(Set.of(FormIds.FIELD, "_csrf"));
		for (String name : names) {
			fingerprint.add(name);
			for (String value : request.getParameterValues(name)) {
				fingerprint.add(value);
			}
		}
		String type = request.getContentType();
		if (type != null && type.startsWith("multipart/")) {
			for (Part part : request.getParts()) {
				addFile(fingerprint, part);
			}
		}
		return fingerprint.hex();
	}

	private static void addFile(Fingerprint fingerprint, Part part) throws IOException {
		if (part.getSubmittedFileName() != null) {
			fingerprint.add(part.getName()).add(part.getSubmittedFileName()).add(part.getInputStream().readAllBytes());
		}
	}

}
