package org.entente.api.outlets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.claims.ReachSearch;
import org.entente.sources.OutletSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the grade of an outlet goes. */
@RestController("apiOutletReachController")
@Tag(name = "outlets")
class OutletReachController {

	private final OutletSearch outlets;

	private final ReachSearch reach;

	OutletReachController(OutletSearch outlets, ReachSearch reach) {
		this.outlets = outlets;
		this.reach = reach;
	}

	@GetMapping("/api/v1/outlets/{number}/reach")
	@Operation(operationId = "getOutletReach", summary = "How far a new grade of an outlet would go",
			description = "A grade changes no evidence state. Names at most 50 claims and 50 sources.")
	OutletReachJson reach(@PathVariable long number) {
		this.outlets.get(number);
		return OutletReachJson.of(this.reach.ofOutlet(number));
	}

}
