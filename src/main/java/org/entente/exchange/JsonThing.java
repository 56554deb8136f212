package org.entente.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An object of JSON with what lies within it, as large as a row may be. What is asked for
 * and is not there says nothing.
 */
final class JsonThing {

	/** Contents of files: nothing that a cell could hold. */
	private static final Set<String> LEFT_OUT = Set.of("data", "RelatedEvent", "ShadowAttribute", "SharingGroup");

	private final Map<String, Object> members;

	private JsonThing(Map<String, Object> members) {
		this.members = members;
	}

	/** An object that says these things. */
	static JsonThing of(Map<String, String> said) {
		return new JsonThing(new LinkedHashMap<>(said));
	}

	/** Reads the object that the parser stands on. */
	static JsonThing read(JsonParser parser) {
		return new Reading(parser).object();
	}

	/** A text, or the first of several. */
	String text(String name) {
		return texts(name).stream().findFirst().orElse("");
	}

	List<String> texts(String name) {
		return all(name).filter(String.class::isInstance).map(String.class::cast).toList();
	}

	List<JsonThing> things(String name) {
		return all(name).filter(JsonThing.class::isInstance).map(JsonThing.class::cast).toList();
	}

	/** What lies within a member that is an object. */
	JsonThing thing(String name) {
		return things(name).stream().findFirst().orElseGet(() -> new JsonThing(Map.of()));
	}

	private Stream<?> all(String name) {
		Object member = this.members.get(name);
		return (member instanceof List<?> several) ? several.stream() : Stream.ofNullable(member);
	}

	/** Reads one object and counts how much there is of it. */
	private static final class Reading {

		private final JsonParser parser;

		private int characters;

		private Reading(JsonParser parser) {
			this.parser = parser;
		}

		private JsonThing object() {
			Map<String, Object> members = new LinkedHashMap<>();
			while (this.parser.nextToken() != JsonToken.END_OBJECT) {
				String name = Objects.requireNonNull(this.parser.currentName());
				this.parser.nextToken();
				if (LEFT_OUT.contains(name)) {
					this.parser.skipChildren();
				}
				else {
					count(name.length());
					Object value = value();
					if (value != null) {
						members.put(name, value);
					}
				}
			}
			return new JsonThing(members);
		}

		private @Nullable Object value() {
			return switch (this.parser.currentToken()) {
				case START_OBJECT -> object();
				case START_ARRAY -> array();
				case VALUE_NULL -> null;
				default -> {
					String text = this.parser.getString();
					count(text.length());
					yield text;
				}
			};
		}

		private List<Object> array() {
			List<Object> values = new ArrayList<>();
			while (this.parser.nextToken() != JsonToken.END_ARRAY) {
				count(1);
				Object value = value();
				if (value != null) {
					values.add(value);
				}
			}
			return values;
		}

		private void count(int more) {
			this.characters += more;
			if (this.characters > TableLimits.ROW) {
				throw CheckedRows.refusal("row-too-long", this.parser.currentLocation().getLineNr(), TableLimits.ROW);
			}
		}

	}

}
