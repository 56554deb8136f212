package org.entente.api.imports;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.ImportedRow;
import org.entente.exchange.RowOutcome;
import org.entente.shared.Slice;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports what became of each row. */
@RestController("apiImportRowsController")
@RequestMapping("/api/v1/imports/{number}/rows")
@Tag(name = "imports")
class ImportRowsController {

	private final ImportSearch search;

	private final RowFaults faults;

	ImportRowsController(ImportSearch search, RowFaults faults) {
		this.search = search;
		this.faults = faults;
	}

	@GetMapping
	@Operation(operationId = "listImportRows", summary = "Rows in the order of the file, and what became of each")
	ResponseEntity<Listing<ImportedRowJson>> list(@PathVariable long number,
			@RequestParam(required = false) @Nullable String outcome, @ParameterObject Stretch stretch,
			@AuthenticationPrincipal Person reader) {
		Violations violations = new Violations();
		RowOutcome chosen = violations.optional("outcome", outcome, RowOutcome.class);
		violations.throwIfAny();
		Map<String, String> asked = new LinkedHashMap<>(Map.of("size", Integer.toString(stretch.length())));
		if (chosen != null) {
			asked.put("outcome", chosen.word());
		}
		long after = (stretch.number() != null) ? stretch.number() : 0;
		this.search.get(number, reader);
		Slice<ImportedRow> rows = Slice.cut(this.search.rows(number, chosen, (int) Math.min(after, Integer.MAX_VALUE),
				stretch.length() + 1, reader), stretch.length(), ImportedRow::number);
		return Listing.answer(rows, (row) -> ImportedRowJson.of(row, this.faults),
				"/api/v1/imports/" + number + "/rows", asked);
	}

}
