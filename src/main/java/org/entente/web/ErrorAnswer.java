package org.entente.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.shared.DatabaseGone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what goes wrong before or beside the controllers: with a page, or with a
 * problem (RFC 9457) for those who read no pages. Asks the database for nothing, for it
 * may be what went wrong.
 */
@Component("/error")
class ErrorAnswer implements ErrorController, Controller {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswer.class);

	private static final Set<Integer> PAGES = Set.of(400, 403, 404, 409, 413, 429, 503);

	private final FrameAdvice frames;

	private final JsonMapper json;

	ErrorAnswer(FrameAdvice frames, JsonMapper json) {
		this.frames = frames;
		this.json = json;
	}

	@Override
	public @Nullable ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		int status = status(request, response);
		String address = (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) ? uri : "/";
		tell(status, address, request);
		response.setStatus(status);
		response.setHeader(HttpHeaders.ETAG, null);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (address.startsWith("/api/v1") || !readsPages(request.getHeader(HttpHeaders.ACCEPT))) {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			this.json.writeValue(response.getOutputStream(), Map.of("title", title(status), "status", status));
			return null;
		}
		String view = PAGES.contains(status) ? Integer.toString(status) : (status < 500) ? "4xx" : "5xx";
		return new ModelAndView("error/" + view, Map.of("status", status, "faults", Faults.NONE, "frame",
				this.frames.still(CurrentAccountFilter.person(request), address)));
	}

	/** The server keeps quiet about requests that fail: here each is told once. */
	private static void tell(int status, String address, HttpServletRequest request) {
		if (status == HttpStatus.INTERNAL_SERVER_ERROR.value()
				&& request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
			LOG.error("{} {} failed", request.getMethod(), address.replaceAll("\\p{Cntrl}", " "), failure);
		}
	}

	/** Beside the controllers, too, it is no fault of ours that the database is gone. */
	private static int status(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
				&& DatabaseGone.in(failure)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			return HttpStatus.SERVICE_UNAVAILABLE.value();
		}
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code : 404;
	}

	private static String title(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase() : "Error";
	}

	private static boolean readsPages(@Nullable String accept) {
		try {
			List<MediaType> read = MediaType.parseMediaTypes(accept);
			return read.isEmpty() || read.stream()
				.anyMatch(
						(type) -> type.includes(MediaType.TEXT_HTML) || type.includes(MediaType.APPLICATION_XHTML_XML));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
