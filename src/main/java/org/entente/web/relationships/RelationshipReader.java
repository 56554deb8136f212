package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.List;

import org.entente.accounts.Person;
import org.entente.claims.CarrierSearch;
import org.entente.claims.ChangeSearch;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.DomainSearch;
import org.entente.claims.RelationshipFigures;
import org.entente.claims.RelationshipFigures.Span;
import org.entente.claims.RelationshipLedger;
import org.entente.claims.RelationshipNumbers;
import org.entente.countries.CountryName;
import org.entente.countries.CountryNames;
import org.entente.relationships.Relationship;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.reviews.FlagSearch;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what the page of a relationship shows; the number of statements does not grow
 * with its claims.
 */
@Component
@Transactional(readOnly = true)
class RelationshipReader {

	private static final int PAGE = 50;

	private final RelationshipSearch relationships;

	private final RelationshipLedger ledger;

	private final RelationshipFigures figures;

	private final CarrierSearch carriers;

	private final ClaimSearch claims;

	private final FlagSearch flags;

	private final ChangeSearch changes;

	private final DomainSearch domains;

	private final CountryNames names;

	RelationshipReader(RelationshipSearch relationships, RelationshipLedger ledger, RelationshipFigures figures,
			CarrierSearch carriers, ClaimSearch claims, FlagSearch flags, ChangeSearch changes, DomainSearch domains,
			CountryNames names) {
		this.relationships = relationships;
		this.ledger = ledger;
		this.figures = figures;
		this.carriers = carriers;
		this.claims = claims;
		this.flags = flags;
		this.changes = changes;
		this.domains = domains;
		this.names = names;
	}

	RelationshipPage page(RelationshipCode code, ClaimFilter filter) {
		Relationship relationship = this.relationships.get(code);
		List<CountryName> own = code.members().stream().flatMap((member) -> this.names.own(member).stream()).toList();
		List<RelationshipLedger.Entry> dyads = code.isDyad() ? List.of() : this.ledger.between(code);
		List<String> all = List.copyOf(this.domains.all().keySet());
		Long id = relationship.id();
		if (id == null) {
			return new RelationshipPage(relationship, own, new RelationshipNumbers(List.of()), List.of(),
					new Span(null, 0, 0, 0), all, List.of(), dyads, filter);
		}
		return new RelationshipPage(relationship, own, this.figures.numbers(id), this.carriers.of(id),
				this.figures.span(id), all, this.changes.ofRelationship(id, 20), dyads, filter);
	}

	/**
	 * The claims a reader asked for; refuses wishes that are no words of the
	 * vocabularies.
	 */
	ListedClaims claims(RelationshipCode code, ClaimFilter filter, @Nullable String after, @Nullable Person reader) {
		boolean ties = filter.kind().isEmpty() || filter.kind().contains("tie");
		Slice<ClaimCard> slice = ties
				? this.claims.byDate(filter.within(code.toString()).with("kind", "tie"), after, PAGE, reader)
				: ListedClaims.NONE.ties();
		List<ClaimCard> assessments = (after == null && !filter.kind().equals(List.of("tie")))
				? this.claims.assessments(homes(code, filter), filter, reader) : List.of();
		ListedClaims listed = new ListedClaims(slice, assessments, ListedClaims.NONE.flags(), after != null);
		return new ListedClaims(slice, assessments, this.flags.open(listed.all().stream().map(ClaimCard::id).toList()),
				after != null);
	}

	// A group shows what is thought of its dyads too, until something in particular is
	// asked for
	private static List<RelationshipCode> homes(RelationshipCode code, ClaimFilter filter) {
		List<RelationshipCode> homes = new ArrayList<>(List.of(code));
		if (!code.isDyad() && !filter.narrows()) {
			homes.addAll(code.dyads());
		}
		return homes;
	}

}
