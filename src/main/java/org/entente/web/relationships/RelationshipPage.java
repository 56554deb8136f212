package org.entente.web.relationships;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.claims.CarrierSearch.Carrier;
import org.entente.claims.ChangeSearch;
import org.entente.claims.ClaimFilter;
import org.entente.claims.RelationshipFigures.Span;
import org.entente.claims.RelationshipLedger.Entry;
import org.entente.claims.RelationshipNumbers;
import org.entente.countries.CountryName;
import org.entente.relationships.Relationship;
import org.entente.web.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a relationship shows besides its claims.
 *
 * @param ownNames names of the members in their own languages
 * @param domains all domains in their order
 * @param dyads the relationships between the members of a group
 */
record RelationshipPage(Relationship relationship, List<CountryName> ownNames, RelationshipNumbers numbers,
		List<Carrier> carriers, Span span, List<String> domains, List<ChangeSearch.Row> changes, List<Entry> dyads,
		ClaimFilter filter) {

	public boolean isGroup() {
		return !this.relationship.code().isDyad();
	}

	public String standfirst() {
		return Standfirst.of(this.numbers, this.carriers);
	}

	public EvidenceMatrix matrix() {
		return EvidenceMatrix.of(this.relationship, this.numbers, this.domains);
	}

	public Triangle triangle() {
		return Triangle.of(this, this.dyads);
	}

	/** The document that carries most claims alone. */
	public Optional<Carrier> heaviest() {
		return this.carriers.stream().max(Comparator.comparingInt(Carrier::alone));
	}

	/** The shortest name of a member in a language of its own, or null. */
	public @Nullable CountryName ownName(String code) {
		return this.ownNames.stream()
			.filter((own) -> own.countryCode().equals(code))
			.min(Comparator.comparingInt((own) -> own.name().length()))
			.orElse(null);
	}

	/** How much of all claims, in percent. */
	public String share(int claims) {
		return TimelineScale.percent((this.numbers.total() == 0) ? 0 : 100.0 * claims / this.numbers.total());
	}

	/** The last decision, if it is among the latest changes. */
	public Optional<ChangeSearch.Row> lastReview() {
		return this.changes.stream().filter((change) -> change.subject().equals("review")).findFirst();
	}

	/** What its claims can be narrowed by. */
	public List<FilterChoice> choices() {
		return FilterChoice.of(this);
	}

	/** What its claims were narrowed by, as it stands in the address. */
	public List<Map.Entry<String, String>> wishes() {
		return Wishes.of(this.filter.parameters()).without("relationship").pairs();
	}

	/** The address of the same page with one thing asked for. */
	public String address(String name, String value) {
		return address(new Wishes(List.of(Map.entry(name, value))));
	}

	/** The address of the first page of what was asked for, at one of its parts. */
	public String first(String part) {
		return Wishes.of(this.filter.parameters())
			.without("relationship")
			.at("/relationships/" + this.relationship.code()) + "#" + part;
	}

	/** The address of the page that goes on after this one. */
	public String next(String after) {
		return address(Wishes.of(this.filter.parameters()).without("relationship").and("after", after));
	}

	private String address(Wishes wishes) {
		return wishes.at("/relationships/" + this.relationship.code()) + "#claims";
	}

	/** The words for a direction as the address has it. */
	public String directionLabel(String key) {
		return EvidenceMatrix.label(this.relationship, key);
	}

}
