package org.entente.exchange.formats;

import java.io.OutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A JSON array, or an object whose last member is one, that is too long to be kept. */
final class JsonStream {

	private final JsonGenerator generator;

	private boolean inObject;

	JsonStream(JsonMapper json, OutputStream out) {
		this.generator = json.createGenerator(out);
	}

	JsonStream begin() {
		this.inObject = true;
		this.generator.writeStartObject();
		return this;
	}

	JsonStream put(String name, @Nullable Object value) {
		this.generator.writeName(name);
		this.generator.writePOJO(value);
		return this;
	}

	/** From here on everything is added to the list. */
	JsonStream list(String name) {
		this.generator.writeName(name);
		this.generator.writeStartArray();
		return this;
	}

	/** The list alone, without an object around it. */
	JsonStream items() {
		this.generator.writeStartArray();
		return this;
	}

	/** One item, on a line of its own. */
	void add(Object item) {
		this.generator.writeRaw('\n');
		this.generator.writePOJO(item);
	}

	void end() {
		this.generator.writeEndArray();
		if (this.inObject) {
			this.generator.writeEndObject();
		}
		this.generator.writeRaw('\n');
		this.generator.flush();
	}

}
