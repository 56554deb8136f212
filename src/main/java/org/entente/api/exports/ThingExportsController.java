package org.entente.api.exports;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.ExportAnswer;
import org.entente.claims.ClaimFilter;
import org.entente.exchange.Extracts;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Single things as files; a relationship is the claims that were asked for on its page.
 */
@RestController("apiThingExportsController")
@RequestMapping("/api/v1/exports")
@Tag(name = "exports")
class ThingExportsController {

	private final Extracts extracts;

	private final ExportAnswer answer;

	ThingExportsController(Extracts extracts, ExportAnswer answer) {
		this.extracts = extracts;
		this.answer = answer;
	}

	@GetMapping("/claims/{number:\\d{1,18}}.{format}")
	@Operation(operationId = "exportClaim", summary = "Export a claim as a file")
	void claim(@PathVariable long number, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.claim(number), format, request, response);
	}

	@GetMapping("/sources/{number:\\d{1,18}}.{format}")
	@Operation(operationId = "exportSource", summary = "Export a source as a file")
	void source(@PathVariable long number, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.source(number), format, request, response);
	}

	@GetMapping("/outlets/{number:\\d{1,18}}.{format}")
	@Operation(operationId = "exportOutlet", summary = "Export an outlet as a file")
	void outlet(@PathVariable long number, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.outlet(number), format, request, response);
	}

	@GetMapping("/actors/{number:\\d{1,18}}.{format}")
	@Operation(operationId = "exportActor", summary = "Export an actor as a file")
	void actor(@PathVariable long number, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.actor(number), format, request, response);
	}

	@GetMapping("/countries/{code:[A-Z]{3}}.{format}")
	@Operation(operationId = "exportCountry", summary = "Export a country as a file")
	void country(@PathVariable String code, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.country(code), format, request, response);
	}

	@GetMapping("/relationships/{code:[A-Z-]{7,31}}.{format}")
	@Operation(operationId = "exportRelationship", summary = "Export the claims of a relationship as a file")
	void relationship(@PathVariable String code, @PathVariable String format, @ParameterObject ClaimFilter filter,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.relationship(code, filter), format, request, response);
	}

}
