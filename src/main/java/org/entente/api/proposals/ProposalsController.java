package org.entente.api.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.api.Listing;
import org.entente.api.NewReasonJson;
import org.entente.api.OpenProposalJson;
import org.entente.api.Stretch;
import org.entente.claims.CarriedChange;
import org.entente.claims.RevisionSearch;
import org.entente.proposals.Adoption;
import org.entente.proposals.ProposalFilter;
import org.entente.proposals.ProposalSearch;
import org.entente.proposals.ProposalSearch.Proposed;
import org.entente.proposals.ProposalService;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists proposals, and what becomes of them. */
@RestController("apiProposalsController")
@RequestMapping("/api/v1/proposals")
@Tag(name = "proposals")
class ProposalsController {

	private final ProposalSearch search;

	private final ProposalService proposals;

	private final RevisionSearch revisions;

	ProposalsController(ProposalSearch search, ProposalService proposals, RevisionSearch revisions) {
		this.search = search;
		this.proposals = proposals;
		this.revisions = revisions;
	}

	/** A word of who adopts a proposal. */
	record NewAdoptionJson(@Nullable String note, @Nullable String hedgeException) {
	}

	@GetMapping
	@Operation(operationId = "listProposals", summary = "Proposals, the latest first")
	ResponseEntity<Listing<OpenProposalJson>> list(@ParameterObject ProposalFilter filter,
			@ParameterObject Stretch stretch, @AuthenticationPrincipal Person reader) {
		var asked = filter.parameters();
		asked.put("size", Integer.toString(stretch.length()));
		return Listing.answer(this.search.list(filter, stretch.number(), stretch.length(), reader),
				OpenProposalJson::of, "/api/v1/proposals", asked);
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getProposal", summary = "Read a proposal beside what its claim said and says now")
	ProposalJson show(@PathVariable long number) {
		Proposed proposal = this.search.get(number);
		long claim = proposal.claimId();
		int now = proposal.isOpen() ? proposal.currentRevision() : proposal.baseRevision();
		CarriedChange change = new CarriedChange(this.revisions.get(claim, proposal.baseRevision()).draft(),
				this.revisions.get(claim, now).draft(), this.search.draft(proposal));
		return ProposalJson.of(OpenProposalJson.of(proposal), change);
	}

	@PostMapping("/{number}/adoption")
	@Operation(operationId = "adoptProposal", summary = "Make a proposal the next revision of its claim",
			description = "If-Match takes the ETag of the claim beside which it was read. Only the fields that the proposal changes become as proposed; nobody adopts a proposal of their own.")
	ProposalJson adopt(@PathVariable long number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody NewAdoptionJson body, @AuthenticationPrincipal Person by) {
		this.proposals.adopt(number, new Adoption(EntityTag.version(match), body.note(), body.hedgeException()), by);
		return show(number);
	}

	@PostMapping("/{number}/refusal")
	@Operation(operationId = "refuseProposal", summary = "Refuse a proposal with a reason")
	ProposalJson refuse(@PathVariable long number, @RequestBody NewReasonJson body,
			@AuthenticationPrincipal Person by) {
		this.proposals.refuse(number, body.reason(), by);
		return show(number);
	}

	@PostMapping("/{number}/withdrawal")
	@Operation(operationId = "withdrawProposal", summary = "Withdraw a proposal of one's own")
	ProposalJson withdraw(@PathVariable long number, @RequestBody NewReasonJson body,
			@AuthenticationPrincipal Person by) {
		this.proposals.withdraw(number, body.reason(), by);
		return show(number);
	}

}
