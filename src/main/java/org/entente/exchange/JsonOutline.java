package org.entente.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the first object of a file of JSON says at its top, by which kinds of files are
 * told apart.
 *
 * @param said its scalars by name; empty where a member is none
 * @param firsts by the name of each member that is an object, or an array of them, the
 * scalars of that object or of the first of them
 * @param arrays names of the members that are arrays
 */
record JsonOutline(Map<String, String> said, Map<String, Map<String, String>> firsts, Set<String> arrays) {

	static JsonOutline of(Path file, TextEncoding encoding) throws IOException {
		JsonOutline outline = new JsonOutline(new HashMap<>(), new HashMap<>(), new HashSet<>());
		try (Reader text = encoding.reader(file); JsonParser parser = JsonObjects.parser(text)) {
			JsonToken begin = parser.nextToken();
			if (begin == JsonToken.START_ARRAY) {
				begin = parser.nextToken();
			}
			if (begin == JsonToken.START_OBJECT) {
				members(parser, outline);
			}
		}
		catch (JacksonException ex) {
			// the reading of the rows says where
		}
		return outline;
	}

	String text(String name) {
		return this.said.getOrDefault(name, "");
	}

	/** Whether it has an array of this name. */
	boolean has(String name) {
		return this.arrays.contains(name);
	}

	/** What an object, or the first of an array, says; null where there is none. */
	@Nullable Map<String, String> first(String name) {
		return this.firsts.get(name);
	}

	private static void members(JsonParser parser, JsonOutline outline) {
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			switch (parser.nextToken()) {
				case START_OBJECT -> outline.firsts.put(name, scalars(parser));
				case START_ARRAY -> array(parser, name, outline);
				case VALUE_NULL -> outline.said.put(name, "");
				default -> outline.said.put(name, parser.getString());
			}
		}
	}

	private static void array(JsonParser parser, String name, JsonOutline outline) {
		outline.arrays.add(name);
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (parser.currentToken() == JsonToken.START_OBJECT && !outline.firsts.containsKey(name)) {
				outline.firsts.put(name, scalars(parser));
			}
			else {
				parser.skipChildren();
			}
		}
	}

	private static Map<String, String> scalars(JsonParser parser) {
		Map<String, String> scalars = new HashMap<>();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			boolean scalar = parser.nextToken().isScalarValue();
			scalars.put(name, scalar ? parser.getString() : "");
			parser.skipChildren();
		}
		return scalars;
	}

}
