package org.entente.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;

/**
 * What was typed into the form of this page before the session ended, if anything. A
 * handler that shows a form takes it as an argument.
 */
public final class KeptFields implements DataBinder.ValueResolver {

	static final KeptFields NONE = new KeptFields(null);

	private final @Nullable MultiValueMap<String, String> fields;

	private KeptFields(@Nullable MultiValueMap<String, String> fields) {
		this.fields = fields;
	}

	static KeptFields of(MultiValueMap<String, String> fields) {
		return new KeptFields(fields);
	}

	/** The form as it was typed, or else the one the page begins with. */
	public <T> T or(Class<T> form, Supplier<T> otherwise) {
		return (this.fields != null) ? read(form) : otherwise.get();
	}

	private <T> T read(Class<T> form) {
		DataBinder binder = new DataBinder(null);
		binder.setTargetType(ResolvableType.forClass(form));
		binder.setConversionService(new DefaultFormattingConversionService());
		binder.construct(this);
		return form.cast(Objects.requireNonNull(binder.getTarget()));
	}

	@Override
	public @Nullable Object resolveValue(String name, Class<?> type) {
		List<String> values = (this.fields != null) ? this.fields.get(name) : null;
		return (values == null || values.size() != 1) ? values : values.get(0);
	}

	@Override
	public Set<String> getNames() {
		return (this.fields != null) ? this.fields.keySet() : Set.of();
	}

}
