package org.entente.web.exports;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.ExportAnswer;
import org.entente.claims.ClaimFilter;
import org.entente.exchange.Extracts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Single things as files; a relationship is the claims that were asked for on its page.
 */
@Controller
class ThingExportsController {

	private final Extracts extracts;

	private final ExportAnswer answer;

	ThingExportsController(Extracts extracts, ExportAnswer answer) {
		this.extracts = extracts;
		this.answer = answer;
	}

	@GetMapping("/claims/{id:\\d{1,18}}.{format}")
	void claim(@PathVariable long id, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.claim(id), format, request, response);
	}

	@GetMapping("/sources/{id:\\d{1,18}}.{format}")
	void source(@PathVariable long id, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.source(id), format, request, response);
	}

	@GetMapping("/outlets/{id:\\d{1,18}}.{format}")
	void outlet(@PathVariable long id, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.outlet(id), format, request, response);
	}

	@GetMapping("/actors/{id:\\d{1,18}}.{format}")
	void actor(@PathVariable long id, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.actor(id), format, request, response);
	}

	@GetMapping("/countries/{code:[A-Z]{3}}.{format}")
	void country(@PathVariable String code, @PathVariable String format, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.country(code), format, request, response);
	}

	@GetMapping("/relationships/{code:[A-Z-]{7,31}}.{format}")
	void relationship(@PathVariable String code, @PathVariable String format, ClaimFilter filter,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.relationship(code, filter), format, request, response);
	}

}
