package org.entente.api.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.entente.access.Access;
import org.entente.access.Route;
import org.entente.history.AsOf;
import org.entente.api.ApiRoutes;
import org.springframework.stereotype.Component;

/**
 * Says of every operation who may do it, what its parameters mean and how it may fail.
 */
@Component
class OperationWords {

	/** Addresses at which nothing is made: they change the course of what is there. */
	private static final String COURSE = ".*/(submission|retraction|reinstatement|resolution|reversion|text|undoing|withdrawal|adoption|refusal)";

	private final Words words = Words.load();

	private final Refusals refusals = new Refusals();

	private final Examples examples = new Examples();

	void describe(OpenAPI api) {
		this.refusals.define(api);
		api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> describe(path, method, operation)));
	}

	private void describe(String path, PathItem.HttpMethod method, Operation operation) {
		if (method == PathItem.HttpMethod.GET && access(path, method.name()) == Access.RECORD) {
			operation.addParametersItem(new QueryParameter().name(AsOf.PARAMETER).schema(new StringSchema()));
		}
		if (method == PathItem.HttpMethod.POST) {
			operation.addParametersItem(
					new HeaderParameter().name("Idempotency-Key").schema(new StringSchema().maxLength(255)));
		}
		if (operation.getParameters() != null) {
			operation.getParameters()
				.forEach((parameter) -> describe(like(operation.getOperationId(), parameter.getName()), parameter));
		}
		Access access = access(path, method.name());
		guard(operation, access);
		succeed(operation, path, method);
		this.refusals.add(operation, path, method, access);
		this.examples.add(operation);
	}

	/** A list is exported and searched with the parameters by which it is listed. */
	private static String like(String operation, String parameter) {
		return switch (operation) {
			case "exportClaims", "exportRelationship" -> "listClaims";
			case "searchClaims" -> Set.of("q", "order", "size").contains(parameter) ? operation : "listClaims";
			case "exportSources" -> "listSources";
			default -> operation;
		};
	}

	private void describe(String operation, Parameter parameter) {
		this.words.of(operation, parameter.getName()).ifPresent(parameter::setDescription);
		List<String> words = Vocabularies.of(operation, parameter.getName());
		if (parameter.getIn().equals("query") && !words.isEmpty()) {
			Schema<?> schema = (parameter.getSchema().getItems() != null) ? parameter.getSchema().getItems()
					: parameter.getSchema();
			schema.setTypes(Set.of("string"));
			FieldWords.setWords(schema, words, false);
		}
		if (parameter.getName().equals("If-Match")) {
			parameter.setRequired(true);
		}
	}

	private Access access(String path, String method) {
		return ApiRoutes.all()
			.stream()
			.filter((route) -> route.method().name().equals(method) && shape(route.pattern()).equals(shape(path)))
			.map(Route::access)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no route for " + method + " " + path));
	}

	private static String shape(String path) {
		return path.replaceAll("\\{[^}]*}", "{}");
	}

	private static void guard(Operation operation, Access access) {
		SecurityRequirement token = new SecurityRequirement().addList(OpenApiConfiguration.SCHEME);
		operation.setSecurity((access == Access.RECORD) ? List.of(new SecurityRequirement(), token) : List.of(token));
		operation.addExtension("x-who", switch (access) {
			case EVERYONE -> "anybody";
			case RECORD -> "anybody where reading needs no sign-in, else everyone with a key";
			default -> access.name().toLowerCase(Locale.ROOT) + " and above";
		});
	}

	/** A new thing is created; the course of a thing is a change of it. */
	private static void succeed(Operation operation, String path, PathItem.HttpMethod method) {
		ApiResponse ok = operation.getResponses().get("200");
		if (ok == null) {
			return;
		}
		boolean creates = method == PathItem.HttpMethod.POST && !path.matches(COURSE);
		ok.setDescription(creates ? "Created" : "Done");
		if (method == PathItem.HttpMethod.POST) {
			ok.addHeaderObject("Idempotency-Replayed", header("true where the request was carried out before."));
		}
		if (creates) {
			operation.getResponses().remove("200");
			operation.getResponses().addApiResponse("201", ok);
			ok.addHeaderObject("Location", header("Address of what was made."));
		}
		if (operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((parameter) -> parameter.getName().equals("after"))) {
			ok.addHeaderObject("Link", header("Address of the following stretch, rel=\"next\" (RFC 8288)."));
		}
		if (operation.getOperationId()
			.matches(
					"(get|revise|revert|describe|record|submit|retract|reinstate|review|withdraw)(Claim|Review|Source|Outlet|Actor)|citeForClaim|retractCitation|linkClaim")) {
			ok.addHeaderObject("ETag", header("Version and fingerprint; give it back as If-Match or If-None-Match."));
		}
	}

	private static Header header(String description) {
		return new Header().description(description).schema(new StringSchema());
	}

}
