package org.entente.web.exports;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.ExportAnswer;
import org.entente.claims.ClaimFilter;
import org.entente.events.EventFilter;
import org.entente.exchange.Extracts;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists as files: whole, with the parameters of their pages. */
@Controller
class ListExportsController {

	private final Extracts extracts;

	private final ExportAnswer answer;

	ListExportsController(Extracts extracts, ExportAnswer answer) {
		this.extracts = extracts;
		this.answer = answer;
	}

	/** Drafts stay here, those of the reader too. */
	@GetMapping("/claims.{format}")
	void claims(@PathVariable String format, ClaimFilter filter, @RequestParam(required = false) @Nullable String mine,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (mine != null) {
			throw new RuleViolationException("mine", "export.drafts");
		}
		this.answer.write(this.extracts.claims(filter), format, request, response);
	}

	@GetMapping("/sources.{format}")
	void sources(@PathVariable String format, @RequestParam(required = false) @Nullable Long outlet,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.sources(outlet), format, request, response);
	}

	@GetMapping("/outlets.{format}")
	void outlets(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answer.write(this.extracts.outlets(), format, request, response);
	}

	@GetMapping("/actors.{format}")
	void actors(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answer.write(this.extracts.actors(), format, request, response);
	}

	@GetMapping("/countries.{format}")
	void countries(@PathVariable String format, @RequestParam(defaultValue = "") String q, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.countries(q), format, request, response);
	}

	@GetMapping("/relationships.{format}")
	void relationships(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.answer.write(this.extracts.relationships(), format, request, response);
	}

	@GetMapping("/events.{format}")
	void events(@PathVariable String format, EventFilter filter, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.answer.write(this.extracts.events(filter), format, request, response);
	}

}
