package org.entente.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Gives every form that is sent an id, in a hidden field, beside the token against forged
 * forms: by it {@link DoubleSubmitFilter} knows a form that comes twice.
 */
@Component
class FormIds implements BeanPostProcessor {

	static final String FIELD = "_form";

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof RequestDataValueProcessor tokens) ? new WithId(tokens) : bean;
	}

	private record WithId(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

		@Override
		public String processAction(HttpServletRequest request, String action, String method) {
			return this.tokens.processAction(request, action, method);
		}

		@Override
		public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value,
				String type) {
			return this.tokens.processFormFieldValue(request, name, value, type);
		}

		/** None for a form that only asks. */
		@Override
		public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
			Map<String, String> fields = this.tokens.getExtraHiddenFields(request);
			if (fields == null || fields.isEmpty()) {
				return fields;
			}
			Map<String, String> both = new LinkedHashMap<>(fields);
			both.put(FIELD, UUID.randomUUID().toString());
			return both;
		}

		@Override
		public String processUrl(HttpServletRequest request, String url) {
			return this.tokens.processUrl(request, url);
		}

	}

}
