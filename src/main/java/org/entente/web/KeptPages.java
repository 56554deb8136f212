package org.entente.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whole pages as strangers read them, by their version. A version ends with the next
 * commit, and so does the page: nothing has to be thrown away, and nothing kept is out of
 * date.
 */
@Component
class KeptPages {

	/** Bytes of pages that are kept, those that are read most. */
	private static final long MOST = 16_000_000;

	private final Cache<String, Page> pages = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((String version, Page page) -> version.length() + page.body.length)
		.build();

	private final ViewResolver views;

	KeptPages(ViewResolver thymeleafViewResolver) {
		this.views = thymeleafViewResolver;
	}

	/** The answer as it was written, but for the headers that say which version it is. */
	@SuppressWarnings("ArrayRecordComponent")
	record Page(String type, Locale language, byte[] body) {

		void writeTo(HttpServletResponse response) throws IOException {
			response.setContentType(this.type);
			response.setLocale(this.language);
			response.setContentLength(this.body.length);
			response.getOutputStream().write(this.body);
		}

	}

	Optional<Page> find(String version) {
		return Optional.ofNullable(this.pages.getIfPresent(version));
	}

	/** The view of this name, which keeps the page it writes. */
	View keeping(String version, String name) throws Exception {
		View view = this.views.resolveViewName(name, Locale.ENGLISH);
		return (model, request, response) -> render(version, view, model, request, response);
	}

	private void render(String version, @Nullable View view, @Nullable Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		if (view == null) {
			throw new IllegalStateException("No such template");
		}
		ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
		view.render(model, request, copy);
		if (copy.getStatus() == HttpStatus.OK.value() && request.getSession(false) == null) {
			this.pages.put(version, new Page(copy.getContentType(), copy.getLocale(), copy.getContentAsByteArray()));
		}
		copy.copyBodyToResponse();
	}

}
