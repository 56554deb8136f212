package org.entente.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Which claims a reader wants to see, as it stands in the address; everything may be left
 * out. Several values of one name mean any of them; several names mean all of them.
 *
 * @param relationship code of the relationship
 * @param direction as in the matrix: {@code IRN>PRK}, {@code CHN>}, mutual, joint or none
 * @param evidence evidence states
 * @param status in review, accepted, returned, rejected, retracted; in review and
 * accepted when left out
 * @param from EDTF: claims that may hold on or after its first day
 * @param to EDTF: claims that may hold on or before its last day
 * @param during EDTF: claims that may hold within this period of valid time
 * @param dated yes or no: whether the claim has a date
 * @param circular yes: all that assert it go back to each other; repeated: all go back to
 * one origin
 * @param source numbers of sources of which one is cited
 * @param outlet numbers of outlets of which one is cited
 * @param year years in which the first day of its date lies
 * @param country codes of countries of which one takes part
 * @param actor numbers of actors of which one takes part
 * @param author username of the person who recorded it
 */
public record ClaimFilter(@Nullable String q, @Nullable String relationship, List<String> kind, List<String> domain,
		List<String> direction, List<String> evidence, List<String> status, @Nullable String from, @Nullable String to,
		@Nullable String during, @Nullable String dated, @Nullable String circular, List<String> source,
		List<String> outlet, List<String> year, List<String> country, List<String> actor, @Nullable String author) {

	/** Asks for nothing in particular. */
	public static final ClaimFilter ALL = of(new LinkedMultiValueMap<>());

	public ClaimFilter {
		kind = chosen(kind);
		domain = chosen(domain);
		direction = each(direction);
		evidence = chosen(evidence);
		status = chosen(status);
		source = each(source);
		outlet = each(outlet);
		year = each(year);
		country = each(country);
		actor = each(actor);
	}

	/** Left out, or left empty in a form, is one and the same. */
	private static List<String> chosen(@Nullable List<String> values) {
		return (values == null) ? List.of()
				: values.stream().filter(Objects::nonNull).filter((value) -> !value.isBlank()).distinct().toList();
	}

	/** Codes and numbers may stand in one field, with commas. */
	private static List<String> each(@Nullable List<String> values) {
		return chosen(values).stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
	}

	/** The claims of one relationship. */
	public static ClaimFilter of(RelationshipCode relationship) {
		return ALL.within(relationship.toString());
	}

	/** The claims that cite one source. */
	public static ClaimFilter ofSource(long source) {
		return ALL.with("source", Long.toString(source));
	}

	/** The claims in which one actor takes part. */
	public static ClaimFilter ofActor(long actor) {
		return ALL.with("actor", Long.toString(actor));
	}

	/** The same wishes within one relationship. */
	public ClaimFilter within(String code) {
		return with("relationship", code);
	}

	/** The same wishes among the drafts of one person. */
	public ClaimFilter draftsOf(String username) {
		return with("status", Status.DRAFT.word()).with("author", username);
	}

	/** The same wishes, but for these values of one name. */
	public ClaimFilter with(String name, String... values) {
		MultiValueMap<String, String> wishes = parameters();
		wishes.put(name, List.of(values));
		return of(wishes);
	}

	/** The wishes that stand in an address; other names are not looked at. */
	public static ClaimFilter of(MultiValueMap<String, String> wishes) {
		return new ClaimFilter(wishes.getFirst("q"), wishes.getFirst("relationship"), wishes.get("kind"),
				wishes.get("domain"), wishes.get("direction"), wishes.get("evidence"), wishes.get("status"),
				wishes.getFirst("from"), wishes.getFirst("to"), wishes.getFirst("during"), wishes.getFirst("dated"),
				wishes.getFirst("circular"), wishes.get("source"), wishes.get("outlet"), wishes.get("year"),
				wishes.get("country"), wishes.get("actor"), wishes.getFirst("author"));
	}

	/** The words that are asked for. */
	public WordQuery words() {
		return WordQuery.of(this.q);
	}

	/** The same wishes, those that stand among the words put with the others. */
	public ClaimFilter spelledOut() {
		WordQuery words = words();
		MultiValueMap<String, String> wishes = parameters();
		words.wishes().forEach(wishes::addAll);
		return words.wishes().isEmpty() ? this : of(wishes).with("q", words.rest());
	}

	/** What was asked for, by name, to be put into an address again. */
	public MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
		put(given, "q", this.q);
		put(given, "relationship", this.relationship);
		given.addAll("kind", this.kind);
		given.addAll("domain", this.domain);
		given.addAll("direction", this.direction);
		given.addAll("evidence", this.evidence);
		given.addAll("status", this.status);
		put(given, "from", this.from);
		put(given, "to", this.to);
		put(given, "during", this.during);
		put(given, "dated", this.dated);
		put(given, "circular", this.circular);
		given.addAll("source", this.source);
		given.addAll("outlet", this.outlet);
		given.addAll("year", this.year);
		given.addAll("country", this.country);
		given.addAll("actor", this.actor);
		put(given, "author", this.author);
		given.values().removeIf(List::isEmpty);
		return given;
	}

	private static void put(MultiValueMap<String, String> given, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			given.add(name, value);
		}
	}

	/** Whether anything but the relationship is asked for. */
	public boolean narrows() {
		return parameters().keySet().stream().anyMatch((name) -> !name.equals("relationship"));
	}

}
