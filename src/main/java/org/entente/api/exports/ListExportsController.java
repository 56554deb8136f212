package org.entente.api.exports;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.ExportAnswer;
import org.entente.claims.ClaimFilter;
import org.entente.events.EventFilter;
import org.entente.exchange.Extracts;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists as files: whole, with the parameters of their lists. */
@RestController("apiListExportsController")
@RequestMapping("/api/v1/exports")
@Tag(name = "exports")
class ListExportsController {

	private static final String WHOLE = "The whole list in the format of the suffix, as it is read. What is not for all to read, drafts and names of people, is in no file.";

	private final Extracts extracts;

	private final ExportAnswer answer;

	ListExportsController(Extracts extracts, ExportAnswer answer) {
		this.extracts = extracts;
		this.answer = answer;
	}

	@GetMapping("/claims.{format}")
	@Operation(operationId = "exportClaims", summary = "Export claims as a file", description = WHOLE)
	void claims(@PathVariable String format, @ParameterObject ClaimFilter filter, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.claims(filter), format, request, response);
	}

	@GetMapping("/sources.{format}")
	@Operation(operationId = "exportSources", summary = "Export sources as a file", description = WHOLE)
	void sources(@PathVariable String format, @RequestParam(required = false) @Nullable Long outlet,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.sources(outlet), format, request, response);
	}

	@GetMapping("/outlets.{format}")
	@Operation(operationId = "exportOutlets", summary = "Export outlets as a file", description = WHOLE)
	void outlets(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answer.write(this.extracts.outlets(), format, request, response);
	}

	@GetMapping("/actors.{format}")
	@Operation(operationId = "exportActors", summary = "Export actors as a file", description = WHOLE)
	void actors(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answer.write(this.extracts.actors(), format, request, response);
	}

	@GetMapping("/countries.{format}")
	@Operation(operationId = "exportCountries", summary = "Export countries as a file", description = WHOLE)
	void countries(@PathVariable String format, @RequestParam(defaultValue = "") String q, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.countries(q), format, request, response);
	}

	@GetMapping("/relationships.{format}")
	@Operation(operationId = "exportRelationships", summary = "Export relationships as a file", description = WHOLE)
	void relationships(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answer.write(this.extracts.relationships(), format, request, response);
	}

	@GetMapping("/events.{format}")
	@Operation(operationId = "exportEvents", summary = "Export events as a file", description = WHOLE)
	void events(@PathVariable String format, @ParameterObject EventFilter filter, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.events(filter), format, request, response);
	}

}
