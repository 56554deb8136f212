package org.entente.api.domains;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.claims.DomainSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the vocabulary of domains. */
@RestController("apiDomainsController")
@Tag(name = "domains")
class DomainsController {

	private final DomainSearch search;

	DomainsController(DomainSearch search) {
		this.search = search;
	}

	@GetMapping("/api/v1/domains")
	@Operation(operationId = "listDomains",
			summary = "Domains and the activities below each, in the order of the matrix")
	Listing<DomainJson> list() {
		return Listing.whole(List.copyOf(this.search.all().entrySet()),
				(domain) -> new DomainJson(domain.getKey(), domain.getValue()));
	}

	/** What kind of tie, with the kinds below it. */
	record DomainJson(String domain, List<String> activities) {
	}

}
