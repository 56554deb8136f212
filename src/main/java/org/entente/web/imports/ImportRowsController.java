package org.entente.web.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.entente.accounts.Person;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.ImportedRow;
import org.entente.exchange.RefusedRows;
import org.entente.exchange.RowOutcome;
import org.entente.shared.Slice;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports what became of each row. */
@Controller
@RequestMapping("/imports/{id:\\d{1,18}}")
class ImportRowsController {

	private static final int PAGE = 100;

	private final ImportSearch search;

	private final RefusedRows refused;

	private final MessageSource messages;

	ImportRowsController(ImportSearch search, RefusedRows refused, MessageSource messages) {
		this.search = search;
		this.refused = refused;
		this.messages = messages;
	}

	@GetMapping("/rows")
	String rows(@PathVariable long id, @RequestParam(required = false) @Nullable String outcome,
			@RequestParam(defaultValue = "0") int after, Model model, @AuthenticationPrincipal Person person) {
		Optional<RowOutcome> chosen = Term.find(RowOutcome.class, outcome);
		List<ImportedRow> rows = this.search.rows(id, chosen.orElse(null), after, PAGE + 1, person);
		model.addAttribute("file", this.search.get(id, person))
			.addAttribute("rows", Slice.cut(rows, PAGE, ImportedRow::number))
			.addAttribute("outcome", chosen.orElse(null))
			.addAttribute("outcomes", RowOutcome.values())
			.addAttribute("parameters", chosen.map((one) -> Map.of("outcome", one.word())).orElse(Map.of()));
		return "imports/rows";
	}

	/** The refused rows, as the file has them, with what is wrong in a last column. */
	@GetMapping("/refused.csv")
	void refused(@PathVariable long id, HttpServletResponse response, @AuthenticationPrincipal Person person)
			throws IOException {
		this.search.get(id, person);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-refused.csv\"");
		this.refused.write(id, response.getWriter(),
				(fault) -> this.messages.getMessage(fault.violation(), Locale.ENGLISH), person);
	}

}
