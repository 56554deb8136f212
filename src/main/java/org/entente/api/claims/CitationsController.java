package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimSearch;
import org.entente.claims.LinkDraft;
import org.entente.claims.LinkService;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a claim rests on and how it stands to others. Each answer is the claim as it is
 * now, since its evidence state may have changed.
 */
@RestController("apiCitationsController")
@RequestMapping("/api/v1/claims/{number}")
@Tag(name = "claims")
class CitationsController {

	private final ClaimSearch search;

	private final CitationService citations;

	private final LinkService links;

	CitationsController(ClaimSearch search, CitationService citations, LinkService links) {
		this.search = search;
		this.citations = citations;
		this.links = links;
	}

	@PostMapping("/citations")
	@Operation(operationId = "citeForClaim", summary = "Cite one more place for a claim")
	ResponseEntity<ClaimJson> cite(@PathVariable long number, @RequestBody NewCitationJson body,
			@AuthenticationPrincipal Person by) {
		this.citations.cite(number, body.toDraft(), by);
		return created(number, by);
	}

	@PostMapping("/citations/{citation}/retraction")
	@Operation(operationId = "retractCitation", summary = "Withdraw a citation",
			description = "It stays readable with the reason.")
	ResponseEntity<ClaimJson> retract(@PathVariable long number, @PathVariable long citation,
			@RequestBody ReasonJson body, @AuthenticationPrincipal Person by) {
		this.citations.retract(number, citation, body.reason(), by);
		ClaimJson claim = ClaimJson.of(this.search.get(number, by));
		return EntityTag.ok(claim, claim.version());
	}

	@PostMapping("/links")
	@Operation(operationId = "linkClaim", summary = "Say how a claim stands to another")
	ResponseEntity<ClaimJson> link(@PathVariable long number, @RequestBody NewLinkJson body,
			@AuthenticationPrincipal Person by) {
		this.links.link(number, new LinkDraft(body.to(), body.kind(), body.note()), by);
		return created(number, by);
	}

	private ResponseEntity<ClaimJson> created(long number, Person by) {
		ClaimJson claim = ClaimJson.of(this.search.get(number, by));
		return EntityTag.created("/api/v1/claims/" + number, claim, claim.version());
	}

}
