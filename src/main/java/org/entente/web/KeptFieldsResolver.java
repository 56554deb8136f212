package org.entente.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands {@link KeptFields} to the page that is asked for with {@code ?kept}, and tells
 * its template.
 */
@Configuration(proxyBeanMethods = false)
class KeptFieldsResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == KeptFields.class;
	}

	@Override
	public KeptFields resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Optional<KeptFields> kept = kept(request);
		if (kept.isPresent() && model != null) {
			model.addAttribute("kept", true);
		}
		return kept.orElse(KeptFields.NONE);
	}

	private static Optional<KeptFields> kept(NativeWebRequest request) {
		HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
		HttpSession session = (asked != null) ? asked.getSession(false) : null;
		if (asked == null || session == null || !asked.getParameterMap().containsKey("kept")) {
			return Optional.empty();
		}
		return KeptForm.take(session, asked.getRequestURI()).map(KeptFields::of);
	}

}
