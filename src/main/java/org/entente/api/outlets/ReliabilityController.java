package org.entente.api.outlets;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
import org.entente.sources.ReliabilityDraft;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How reliable an outlet is found to be, and since when. */
@RestController("apiReliabilityController")
@RequestMapping("/api/v1/outlets/{number}/reliability")
@Tag(name = "outlets")
class ReliabilityController {

	private final OutletSearch search;

	private final OutletService outlets;

	ReliabilityController(OutletSearch search, OutletService outlets) {
		this.search = search;
		this.outlets = outlets;
	}

	@GetMapping
	@Operation(operationId = "listGrades", summary = "Grades of an outlet, that of the latest day first")
	Listing<GradeJson> list(@PathVariable long number) {
		this.search.get(number);
		return Listing.whole(this.search.grades(number), GradeJson::of);
	}

	@PostMapping
	@Operation(operationId = "gradeOutlet", summary = "Grade an outlet")
	ResponseEntity<Listing<GradeJson>> grade(@PathVariable long number, @RequestBody NewGradeJson body,
			@AuthenticationPrincipal Person by) {
		this.outlets.grade(number, new ReliabilityDraft(body.grade(), body.from(), body.reason()), by);
		return ResponseEntity.created(URI.create("/api/v1/outlets/" + number + "/reliability")).body(list(number));
	}

}
