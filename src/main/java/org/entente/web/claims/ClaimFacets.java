package org.entente.web.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.entente.claims.ClaimCounts;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimKind;
import org.entente.claims.DomainSearch;
import org.entente.claims.Evidence;
import org.entente.claims.RelationshipNumbers;
import org.entente.claims.RelationshipNumbers.Row;
import org.entente.claims.Status;
import org.entente.web.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The choices beside the list of claims; each group counts what the others leave over.
 */
@Component
class ClaimFacets {

	private final ClaimCounts counts;

	private final DomainSearch domains;

	ClaimFacets(ClaimCounts counts, DomainSearch domains) {
		this.counts = counts;
		this.domains = domains;
	}

	List<Facet> of(ClaimFilter filter) {
		Optional<RelationshipNumbers> numbers = this.counts.of(filter);
		Predicate<Row> kind = (row) -> fits(filter.kind(), row.kind().word());
		Predicate<Row> domain = (row) -> fits(filter.domain(), row.domain());
		Predicate<Row> evidence = (row) -> fits(filter.evidence(), row.evidence().word());
		return List.of(
				Facet.of("evidence", "Evidence", filter.evidence(), Facet.words(Evidence.values()),
						counter(numbers, kind.and(domain), (row, word) -> row.evidence().word().equals(word))),
				Facet.of("domain", "Domain", filter.domain(), this.domains.all().keySet(),
						counter(numbers, kind.and(evidence), (row, word) -> row.domain().equals(word))),
				Facet.of("kind", "Kind", filter.kind(), Facet.words(ClaimKind.values()),
						counter(numbers, domain.and(evidence), (row, word) -> row.kind().word().equals(word))),
				Facet.of("status", "Status", filter.status(), statuses(), null));
	}

	/** Drafts are asked for apart. */
	private static List<String> statuses() {
		return Arrays.stream(Status.values()).filter((status) -> status != Status.DRAFT).map(Status::word).toList();
	}

	private static boolean fits(List<String> wanted, String word) {
		return wanted.isEmpty() || wanted.contains(word);
	}

	private static @Nullable ToIntFunction<String> counter(Optional<RelationshipNumbers> numbers, Predicate<Row> others,
			BiPredicate<Row, String> own) {
		return numbers
			.<ToIntFunction<String>>map((all) -> (word) -> all.rows()
				.stream()
				.filter((row) -> others.test(row) && own.test(row, word))
				.mapToInt(Row::claims)
				.sum())
			.orElse(null);
	}

}
