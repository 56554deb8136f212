package org.entente.api.grading;

import java.net.URI;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.PairJson;
import org.entente.api.Stretch;
import org.entente.api.Typed;
import org.entente.grading.GradingSearch;
import org.entente.grading.GradingService;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out citations to be graded once more, and takes the grades. */
@RestController("apiGradingController")
@RequestMapping("/api/v1/grading")
@Tag(name = "grading")
class GradingController {

	private final GradingSearch search;

	private final GradingService grades;

	GradingController(GradingSearch search, GradingService grades) {
		this.search = search;
		this.grades = grades;
	}

	/** A second grade. */
	record NewSecondGradeJson(@Nullable Integer credibility, @Nullable String reason) {
	}

	@GetMapping
	@Operation(operationId = "listUngraded", summary = "Citations this person may grade once more, the newest first",
			description = "Without the first grade and without anything of the outlet.")
	ResponseEntity<Listing<UngradedJson>> list(@ParameterObject Stretch stretch,
			@AuthenticationPrincipal Person person) {
		return Listing.answer(this.search.open(person, stretch.number(), stretch.length()), UngradedJson::of,
				"/api/v1/grading", Map.of("size", Integer.toString(stretch.length())));
	}

	@PostMapping("/{citation}")
	@Operation(operationId = "gradeAgain", summary = "Grade the credibility of a citation a second time",
			description = "Once for each person and citation, never of one's own work. The answer holds both grades.")
	ResponseEntity<PairJson> grade(@PathVariable long citation, @RequestBody NewSecondGradeJson body,
			@AuthenticationPrincipal Person by) {
		this.grades.grade(citation, Typed.text(body.credibility()), body.reason(), by);
		PairJson pair = PairJson.of(this.search.pair(citation, by));
		return ResponseEntity.created(URI.create("/api/v1/claims/" + pair.claimNumber() + "/second-grades")).body(pair);
	}

}
