package org.entente.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.NewReasonJson;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.ImportService;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Has imports checked, run, paused, ended and undone. The work is done in the background:
 * the state of the import tells when it is done.
 */
@RestController("apiImportRunsController")
@RequestMapping("/api/v1/imports/{number}")
@Tag(name = "imports")
class ImportRunsController {

	private final ImportService imports;

	private final ImportSearch search;

	ImportRunsController(ImportService imports, ImportSearch search) {
		this.imports = imports;
		this.search = search;
	}

	@PostMapping("/checks")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(operationId = "checkImport", summary = "Find out what would become of each row",
			description = "A dry run: it does what the run does and takes it back.")
	ImportJson check(@PathVariable long number, @AuthenticationPrincipal Person by) {
		this.imports.check(number, by);
		return show(number, by);
	}

	@PostMapping("/runs")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(operationId = "runImport", summary = "Have the rows imported",
			description = "Of an import that was paused, the rest; of one that ended, the rows that were refused or not reached.")
	ImportJson start(@PathVariable long number, @AuthenticationPrincipal Person by) {
		this.imports.start(number, by);
		return show(number, by);
	}

	@PostMapping("/pauses")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(operationId = "pauseImport", summary = "Pause a run")
	ImportJson pause(@PathVariable long number, @AuthenticationPrincipal Person by) {
		this.imports.pause(number, by);
		return show(number, by);
	}

	@PostMapping("/cancellation")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(operationId = "cancelImport", summary = "End a run: what is imported stands",
			description = "A dry run is forgotten.")
	ImportJson cancel(@PathVariable long number, @AuthenticationPrincipal Person by) {
		this.imports.cancel(number, by);
		return show(number, by);
	}

	@PostMapping("/undoing")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(operationId = "undoImport", summary = "Withdraw every claim that an import made",
			description = "What it changed of claims made earlier stays; their revisions show it.")
	ImportJson undo(@PathVariable long number, @RequestBody NewReasonJson body, @AuthenticationPrincipal Person by) {
		this.imports.undo(number, body.reason(), by);
		return show(number, by);
	}

	private ImportJson show(long number, Person by) {
		var file = this.search.get(number, by);
		return ImportJson.of(file, CountsJson.of(file));
	}

}
