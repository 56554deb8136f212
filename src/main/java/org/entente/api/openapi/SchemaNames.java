package org.entente.api.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names schemas after the records they come from, without the ending Json, and remembers
 * which is which.
 */
class SchemaNames extends TypeNameResolver {

	private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

	@Override
	protected String getNameOfClass(Class<?> type) {
		String name = type.getSimpleName().replaceFirst("Json$", "");
		if (type.isRecord()) {
			this.records.put(name, type);
		}
		return name;
	}

	Optional<Class<?>> record(String schema) {
		return Optional.ofNullable(this.records.get(schema));
	}

}
