package org.entente.api.openapi;

import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.entente.access.Access;

/** How operations may fail: problems after RFC 9457. */
class Refusals {

	private static final Map<String, String> REASONS = Map.ofEntries(
			Map.entry("400",
					"The body or a parameter has the wrong form, or there is no such parameter; errors names it."),
			Map.entry("401", "No key was sent, or one that does not work."),
			Map.entry("403", "The key, or the person behind it, may not do this."),
			Map.entry("404", "There is no such thing, or the caller may not see it."),
			Map.entry("410", "It was withdrawn; stood is the address of how it was before."),
			Map.entry("409",
					"It is already recorded, somebody else changed it meanwhile, or the first request under the same Idempotency-Key is still being carried out or its answer is not kept."),
			Map.entry("412", "Somebody else changed it since it was read; read it again."),
			Map.entry("413", "The body is too large."),
			Map.entry("422",
					"What was sent breaks rules; errors names each. Or another request was sent under this Idempotency-Key. Nothing was written."),
			Map.entry("428", "If-Match is missing."),
			Map.entry("429", "Too many requests; Retry-After says how many seconds to wait."), Map.entry("503",
					"The database does not answer, or not in time; Retry-After says how many seconds to wait."));

	void define(OpenAPI api) {
		api.getComponents().addSchemas("Problem", problem());
		REASONS.forEach((status, reason) -> api.getComponents().addResponses("Problem" + status, answer(reason)));
	}

	private static ApiResponse answer(String reason) {
		return new ApiResponse().description(reason)
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
	}

	private static Schema<?> problem() {
		Schema<?> fault = new ObjectSchema()
			.addProperty("pointer", text("JSON pointer to a field of the body: #/citations/0/excerpt"))
			.addProperty("parameter", text("Name of a parameter of the address"))
			.addProperty("code", text("Stays the same when the words of the detail change: excerpt.not-in-text"))
			.addProperty("detail", text("What is wrong, for people"));
		return new ObjectSchema().description("Why a request was not met (RFC 9457).")
			.addProperty("title", text("The status in words"))
			.addProperty("status", new IntegerSchema().description("The HTTP status"))
			.addProperty("detail", text("What is wrong, for people"))
			.addProperty("stood", text("Address of what was withdrawn, as it stood before"))
			.addProperty("errors", new ArraySchema().items(fault).description("What is wrong with single fields"));
	}

	private static Schema<?> text(String description) {
		return new StringSchema().description(description);
	}

	void add(Operation operation, String path, PathItem.HttpMethod method, Access access) {
		boolean writes = method != PathItem.HttpMethod.GET;
		boolean conditional = operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((parameter) -> parameter.getName().equals("If-Match"));
		add(operation, true, "400", "401", "429", "503");
		add(operation, access != Access.RECORD, "403");
		add(operation, path.contains("{"), "404");
		add(operation, path.contains("/actors/{") || path.contains("/sources/{"), "410");
		add(operation, writes, "409", "413", "422");
		add(operation, conditional, "412", "428");
	}

	private static void add(Operation operation, boolean may, String... statuses) {
		for (String status : statuses) {
			if (may) {
				operation.getResponses()
					.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem" + status));
			}
		}
	}

}
