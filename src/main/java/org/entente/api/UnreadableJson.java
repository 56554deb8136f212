package org.entente.api;

import java.util.List;
import java.util.stream.Collectors;

import org.entente.api.Problem.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says where a body stops being what the address expects, without naming what reads it.
 */
final class UnreadableJson {

	private UnreadableJson() {
	}

	static Problem explain(HttpMessageNotReadableException failure) {
		if (failure.getCause() instanceof UnrecognizedPropertyException unknown) {
			return mismatch(unknown, "json.unknown-field", "There is no such field.");
		}
		if (failure.getCause() instanceof StreamReadException broken) {
			TokenStreamLocation at = broken.getLocation();
			return Problem.of(HttpStatus.BAD_REQUEST, "The body is not JSON we can read, at line %d, column %d."
				.formatted(at.getLineNr(), at.getColumnNr()));
		}
		if (failure.getCause() instanceof DatabindException mismatch) {
			return mismatch(mismatch, "json.wrong-type", "The value has the wrong type.");
		}
		return Problem.of(HttpStatus.BAD_REQUEST, "The body is missing or is not JSON we can read.");
	}

	private static Problem mismatch(DatabindException failure, String code, String detail) {
		return Problem.of(HttpStatus.BAD_REQUEST, "The body does not have the expected form; see errors.")
			.with(List.of(Fault.at(pointer(failure), code, detail)));
	}

	private static String pointer(JacksonException failure) {
		return "#" + failure.getPath().stream().map(UnreadableJson::step).collect(Collectors.joining());
	}

	private static String step(JacksonException.Reference reference) {
		String name = reference.getPropertyName();
		return "/" + ((name != null) ? name.replace("~", "~0").replace("/", "~1") : reference.getIndex());
	}

}
