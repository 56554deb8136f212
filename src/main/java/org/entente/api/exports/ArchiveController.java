package org.entente.api.exports;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.Download;
import org.entente.accounts.Person;
import org.entente.exchange.Archives;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything as one file, for administrators. */
@RestController("apiArchiveController")
@Tag(name = "exports")
class ArchiveController {

	private final Archives archives;

	private final Clock clock;

	ArchiveController(Archives archives, Clock clock) {
		this.archives = archives;
		this.clock = clock;
	}

	@GetMapping("/api/v1/exports/archive.zip")
	@Operation(operationId = "exportArchive", summary = "Export everything as one archive",
			description = "Every row of the record and of its history, texts, people without passwords, and the audit chain; read in again by import-archive.")
	void archive(@AuthenticationPrincipal Person person, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		new Download("application/zip", "entente-archive-" + LocalDate.now(this.clock) + ".zip").answer(request,
				response, (answer) -> this.archives.write(answer::open, person));
	}

}
