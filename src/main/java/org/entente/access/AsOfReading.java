package org.entente.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.history.AsOf;
import org.entente.history.RecordTime;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Has a request with {@code ?asOf=} read the record as it stood then: every page, list
 * and answer of the API that is about the record and not about the work on it. The answer
 * says so in {@code Memento-Datetime} (RFC 7089). What changes something is not read in
 * the past: the parameter is for GET and HEAD. Who was let in reads as anybody would,
 * because nobody can work there: no drafts, no actions.
 */
@Component
class AsOfReading implements HandlerInterceptor, WebMvcConfigurer {

	private final ObjectProvider<RouteTable> tables;

	private final Clock clock;

	AsOfReading(ObjectProvider<RouteTable> tables, Clock clock) {
		this.tables = tables;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String typed = request.getParameter(AsOf.PARAMETER);
		boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		if (reads && typed != null && !typed.isBlank()) {
			read(typed, request, response);
		}
		return true;
	}

	private void read(String typed, HttpServletRequest request, HttpServletResponse response) {
		if (this.tables.stream().noneMatch((table) -> table.isOfTheRecord(request))) {
			throw new RuleViolationException(AsOf.PARAMETER, "as-of.not-here");
		}
		AsOf past = AsOf.parse(typed, this.clock);
		RecordTime.set(past);
		SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
		response.setHeader("Memento-Datetime",
				DateTimeFormatter.RFC_1123_DATE_TIME.format(past.instant().atOffset(ZoneOffset.UTC)));
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		RecordTime.present();
	}

}
