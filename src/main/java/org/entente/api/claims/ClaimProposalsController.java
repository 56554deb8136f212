package org.entente.api.claims;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.OpenProposalJson;
import org.entente.proposals.ProposalSearch;
import org.entente.proposals.ProposalService;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes suggestions of how a claim should read. */
@RestController("apiClaimProposalsController")
@Tag(name = "claims")
class ClaimProposalsController {

	private final ProposalSearch search;

	private final ProposalService proposals;

	ClaimProposalsController(ProposalSearch search, ProposalService proposals) {
		this.search = search;
		this.proposals = proposals;
	}

	@PostMapping("/api/v1/claims/{number}/proposals")
	@Operation(operationId = "proposeChange", summary = "Suggest how a claim should read",
			description = "Needs no right to write. The claim stays as it is until a researcher adopts it.")
	ResponseEntity<OpenProposalJson> propose(@PathVariable long number, @RequestBody NewProposalJson body,
			@AuthenticationPrincipal Person by) {
		long proposal = this.proposals.propose(number, body.toDraft(), by);
		return ResponseEntity.created(URI.create("/api/v1/proposals/" + proposal))
			.body(OpenProposalJson.of(this.search.get(proposal)));
	}

}
