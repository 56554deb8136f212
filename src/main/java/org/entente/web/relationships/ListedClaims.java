package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimKind;
import org.entente.reviews.FlagSearch;
import org.entente.shared.Slice;

/**
 * The claims on one page of a relationship.
 *
 * @param ties what the states do, 50 a page
 * @param assessments what the sources think of it, on the first page only
 * @param flags open flags by claim
 * @param later whether it is a later page of theirs, which only points to the assessments
 */
record ListedClaims(Slice<ClaimCard> ties, List<ClaimCard> assessments, Map<Long, List<FlagSearch.Raised>> flags,
		boolean later) {

	static final ListedClaims NONE = new ListedClaims(new Slice<>(List.of(), null), List.of(), Map.of(), false);

	public List<ClaimCard> all() {
		List<ClaimCard> all = new ArrayList<>(this.ties.items());
		all.addAll(this.assessments);
		return all;
	}

	/** The ties in the order of the domains. */
	public Map<String, List<ClaimCard>> byDomain(List<String> domains) {
		Map<String, List<ClaimCard>> byDomain = new LinkedHashMap<>();
		domains.forEach((domain) -> {
			List<ClaimCard> claims = this.ties.items().stream().filter((c) -> c.domain().equals(domain)).toList();
			if (!claims.isEmpty()) {
				byDomain.put(domain, claims);
			}
		});
		return byDomain;
	}

	public Map<ClaimKind, List<ClaimCard>> byKind() {
		return this.assessments.stream()
			.collect(Collectors.groupingBy(ClaimCard::kind, LinkedHashMap::new, Collectors.toList()));
	}

	public List<ClaimCard> ofKind(ClaimKind kind) {
		return this.assessments.stream().filter((claim) -> claim.kind() == kind).toList();
	}

}
