package org.entente.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.history.AsOf;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Refuses a parameter an address does not know: a mistyped filter must not look like one
 * that lets everything through.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

	/** What every address takes: the day whose record is read. */
	private static final Set<String> EVERYWHERE = Set.of(AsOf.PARAMETER);

	private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/v1/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			Set<String> unknown = given(request);
			unknown.removeAll(this.known.computeIfAbsent(method.getMethod(), KnownParameters::names));
			if (!unknown.isEmpty()) {
				throw new UnknownParameterException(List.copyOf(unknown));
			}
		}
		return true;
	}

	private static Set<String> given(HttpServletRequest request) {
		Set<String> names = new LinkedHashSet<>(request.getParameterMap().keySet());
		MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		if (form != null) {
			names.addAll(form.getMultiFileMap().keySet());
		}
		return names;
	}

	private static Set<String> names(Method method) {
		Set<String> names = new LinkedHashSet<>(EVERYWHERE);
		Stream.of(method.getParameters()).forEach((parameter) -> names.addAll(names(parameter)));
		return names;
	}

	private static List<String> names(Parameter parameter) {
		RequestParam named = parameter.getAnnotation(RequestParam.class);
		if (named != null) {
			return List.of(named.name().isEmpty() ? parameter.getName() : named.name());
		}
		boolean bound = parameter.getType().isRecord() && !parameter.isAnnotationPresent(RequestBody.class)
				&& !parameter.isAnnotationPresent(AuthenticationPrincipal.class);
		return bound ? Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getName).toList()
				: List.of();
	}

}
