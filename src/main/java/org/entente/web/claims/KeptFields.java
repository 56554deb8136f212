package org.entente.web.claims;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpSession;
import org.entente.web.KeptForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;

/** Makes forms again of what was typed into them before the session ended. */
final class KeptFields implements DataBinder.ValueResolver {

	private final MultiValueMap<String, String> fields;

	private KeptFields(MultiValueMap<String, String> fields) {
		this.fields = fields;
	}

	/** What is kept for a page, or null; it is handed out once. */
	static @Nullable KeptFields take(HttpSession session, String page) {
		return KeptForm.take(session, page).map(KeptFields::new).orElse(null);
	}

	<T> T read(Class<T> form) {
		DataBinder binder = new DataBinder(null);
		binder.setTargetType(ResolvableType.forClass(form));
		binder.setConversionService(new DefaultFormattingConversionService());
		binder.construct(this);
		return form.cast(Objects.requireNonNull(binder.getTarget()));
	}

	@Override
	public @Nullable Object resolveValue(String name, Class<?> type) {
		List<String> values = this.fields.get(name);
		return (values == null || values.size() != 1) ? values : values.get(0);
	}

	@Override
	public Set<String> getNames() {
		return this.fields.keySet();
	}

}
