package org.entente.web;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells a page the address of its feed, for the link that feed readers look for. */
@ControllerAdvice(basePackages = "org.entente.web")
class FeedAdvice {

	private static final Pattern HAS_FEED = Pattern.compile(
			"/(changes|claims|sources|(claims|sources|watches)/\\d{1,18}|countries/[A-Z]{3}|relationships/[A-Z]{3}(-[A-Z]{3})+)");

	private static final Pattern FILTERED = Pattern.compile("/(changes|claims)");

	/** Null where the page has none, such as drafts and the past. */
	@ModelAttribute("feed")
	@Nullable String feed(HttpServletRequest request) {
		String path = request.getRequestURI();
		String query = request.getQueryString();
		boolean elsewhere = query != null && (query.contains("mine=") || query.contains("asOf="));
		if (!request.getMethod().equals("GET") || elsewhere || !HAS_FEED.matcher(path).matches()) {
			return null;
		}
		String filter = (query != null) ? query.replaceAll("(^|&)after=[^&]*", "").replaceFirst("^&", "") : "";
		boolean filtered = FILTERED.matcher(path).matches() && !filter.isEmpty();
		return path + ".atom" + (filtered ? "?" + filter : "");
	}

}
