package org.entente.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Bodies to begin with, in {@code api/examples}, one file for each operation. */
class Examples {

	private final JsonMapper json = new JsonMapper();

	void add(Operation operation) {
		ClassPathResource file = new ClassPathResource("api/examples/" + operation.getOperationId() + ".json");
		if (operation.getRequestBody() == null || !file.exists()) {
			return;
		}
		MediaType body = operation.getRequestBody().getContent().get("application/json");
		try (InputStream in = file.getInputStream()) {
			body.setExample(this.json.readValue(in, Object.class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
