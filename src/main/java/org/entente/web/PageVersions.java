package org.entente.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.RecordVersion;
import org.entente.access.RouteTable;
import org.entente.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the pages of the record that a stranger reads a version (RFC 9110, 8.8.3), and
 * answers 304 to whoever holds it, and others with what was written for the last. It is
 * made of all a page depends on: the address, the day, the build, and how far the record
 * has come. People who are signed in get pages of their own, which nobody keeps. What the
 * index of words finds is left out: it follows the record a moment later.
 */
@Component
class PageVersions implements HandlerInterceptor, WebMvcConfigurer {

	private static final String VERSION = PageVersions.class.getName();

	private static final Pattern OF_WORDS = Pattern.compile("/search(/.*)?");

	private final RouteTable routes;

	private final RecordVersion record;

	private final KeptPages pages;

	private final String build = Build.print();

	private final Clock clock;

	PageVersions(RouteTable pageRoutes, RecordVersion record, KeptPages pages, Clock clock) {
		this.routes = pageRoutes;
		this.record = record;
		this.pages = pages;
		this.clock = clock;
	}

	/** After those that choose the database and the instant that are read. */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(Integer.MAX_VALUE);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!hasVersion(request)) {
			return true;
		}
		String version = version(request);
		if (held(request).contains(tag(version))) {
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
			describe(version, response);
			return false;
		}
		Optional<KeptPages.Page> kept = this.pages.find(version);
		if (kept.isPresent()) {
			describe(version, response);
			kept.get().writeTo(response);
			return false;
		}
		request.setAttribute(VERSION, version);
		return true;
	}

	private boolean hasVersion(HttpServletRequest request) {
		return SignedIn.person(SecurityContextHolder.getContext().getAuthentication()) == null
				&& request.getSession(false) == null && request.getParameter("q") == null
				&& !OF_WORDS.matcher(request.getRequestURI()).matches() && this.routes.isOfTheRecord(request);
	}

	private String version(HttpServletRequest request) {
		return String.join(" ", this.build, LocalDate.now(this.clock).toString(), this.record.current(),
				String.valueOf(request.getHeader("HX-Request")), request.getRequestURI(),
				String.valueOf(request.getQueryString()));
	}

	private static String tag(String version) {
		return "W/\"" + DigestUtils.md5DigestAsHex(version.getBytes(StandardCharsets.UTF_8)) + "\"";
	}

	private static List<String> held(HttpServletRequest request) {
		return new ServletServerHttpRequest(request).getHeaders().getIfNoneMatch();
	}

	/** A page that says what went wrong has no version. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) throws Exception {
		if (request.getAttribute(VERSION) instanceof String version && page != null && isWhole(page)
				&& response.getStatus() == HttpStatus.OK.value() && request.getSession(false) == null) {
			describe(version, response);
			page.setView(this.pages.keeping(version, Objects.requireNonNull(page.getViewName())));
		}
	}

	private static boolean isWhole(ModelAndView page) {
		return page.getViewName() != null && !page.getViewName().startsWith("redirect:")
				&& (page.getStatus() == null || page.getStatus() == HttpStatus.OK);
	}

	private static void describe(String version, HttpServletResponse response) {
		response.setHeader(HttpHeaders.ETAG, tag(version));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		response.addHeader(HttpHeaders.VARY, "Cookie, HX-Request");
	}

}
