package org.entente.web.exports;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.access.Download;
import org.entente.accounts.Person;
import org.entente.exchange.Archives;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything as one file, for administrators. */
@Controller
class ArchiveController {

	private final Archives archives;

	private final Clock clock;

	ArchiveController(Archives archives, Clock clock) {
		this.archives = archives;
		this.clock = clock;
	}

	@GetMapping("/archive.zip")
	void archive(@AuthenticationPrincipal Person person, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		new Download("application/zip", "entente-archive-" + LocalDate.now(this.clock) + ".zip").answer(request,
				response, (answer) -> this.archives.write(answer::open, person));
	}

}
