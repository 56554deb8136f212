package org.entente.api.sources;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.claims.RecheckSearch;
import org.entente.sources.SourceTexts;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a version of a source did to the excerpts cited before it came. */
@RestController("apiRechecksController")
@RequestMapping("/api/v1/sources/{number}/versions/{version}/rechecks")
@Tag(name = "sources")
class RechecksController {

	private final SourceTexts texts;

	private final RecheckSearch rechecks;

	RechecksController(SourceTexts texts, RecheckSearch rechecks) {
		this.texts = texts;
		this.rechecks = rechecks;
	}

	@GetMapping
	@Operation(operationId = "listRechecks", summary = "What became of excerpts in a version",
			description = "Standing citations of this version and those before it, compared when the version or its text came in. "
					+ "A citation is never moved by it.")
	ResponseEntity<Listing<CitationRecheckJson>> list(@PathVariable long number, @PathVariable int version,
			@ParameterObject Stretch stretch, @AuthenticationPrincipal @Nullable Person reader) {
		this.texts.get(number, version);
		return Listing.answer(
				this.rechecks.ofVersion(number, version, false, stretch.number(), stretch.length(), reader),
				CitationRecheckJson::of, "/api/v1/sources/" + number + "/versions/" + version + "/rechecks",
				Map.of("size", Integer.toString(stretch.length())));
	}

}
