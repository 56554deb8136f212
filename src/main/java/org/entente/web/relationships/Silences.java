package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.List;

import org.entente.claims.ClaimCard;
import org.entente.claims.Evidence;
import org.entente.claims.CarrierSearch.Carrier;
import org.entente.web.Figures;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship does not tell us: derived from what is recorded, never typed in.
 */
final class Silences {

	private static final int SHOWN = 6;

	/**
	 * One thing not known.
	 *
	 * @param address where to look, below the address of the relationship when it begins
	 * with a question mark
	 */
	record Silence(String words, @Nullable String address, @Nullable String link) {
	}

	private final RelationshipPage page;

	private final List<Silence> found = new ArrayList<>();

	private Silences(RelationshipPage page) {
		this.page = page;
	}

	static List<Silence> of(RelationshipPage page, List<ClaimCard> listed) {
		Silences silences = new Silences(page);
		silences.documents();
		silences.repetition();
		silences.dates();
		silences.review();
		silences.corrections();
		silences.unnamed(listed);
		silences.domains();
		return silences.found;
	}

	private void add(String words, @Nullable String address, @Nullable String link) {
		this.found.add(new Silence(words, address, link));
	}

	private void documents() {
		if (this.page.carriers().size() == 1) {
			add("Does anybody else say so? Everything here rests on one document.", null, null);
		}
		this.page.carriers()
			.stream()
			.filter(Carrier::lineageUnknown)
			.limit(SHOWN)
			.forEach((source) -> add("What does “" + source.caption() + "” rest on? Its lineage is not known.",
					"/sources/" + source.sourceId(), "Source"));
	}

	private void repetition() {
		int circular = this.page.span().circular();
		if (circular > 0) {
			add("Where does it come from? All that assert " + claims(circular)
					+ " derive from each other, in a circle.", this.page.address("circular", "yes"), "List them");
		}
		int repeated = this.page.span().repeated();
		if (repeated > 0) {
			add("Does anybody say so on their own? The several sources of " + claims(repeated) + " repeat one origin.",
					this.page.address("circular", "repeated"), "List them");
		}
	}

	private static String claims(int number) {
		return (number == 1) ? "one claim" : (number >= 100) ? "100 claims or more" : number + " claims";
	}

	private void dates() {
		int undated = this.page.span().undated();
		if (undated > 0) {
			add("When? " + Figures.written(undated) + " of " + Figures.written(this.page.numbers().total())
					+ " claims name no date.", this.page.address("dated", "no"), "List them");
		}
	}

	private void review() {
		Integer waiting = this.page.numbers().byEvidence().get(Evidence.UNVERIFIED);
		if (waiting != null) {
			add("Does the record say what the sources say? " + Figures.written(waiting)
					+ ((waiting == 1) ? " claim has" : " claims have") + " not been reviewed.",
					this.page.address("evidence", "unverified"), "List them");
		}
	}

	private void corrections() {
		this.page.carriers()
			.stream()
			.filter((source) -> source.unseenVersions() > 0)
			.limit(SHOWN)
			.forEach((source) -> add(
					"What was corrected? “" + source.caption() + "” was changed, and the change is not known.",
					"/sources/" + source.sourceId(), "Source"));
	}

	private void unnamed(List<ClaimCard> listed) {
		listed.stream()
			.flatMap((claim) -> claim.participants().stream())
			.filter((party) -> "UNNAMED".equals(party.actorKind()))
			.map((party) -> new Silence("Who? “" + party.name() + "”: the source gives no name.",
					"/actors/" + party.actorId(), "Claims"))
			.distinct()
			.limit(SHOWN)
			.forEach(this.found::add);
	}

	private void domains() {
		List<String> empty = this.page.matrix().empty();
		if (!empty.isEmpty() && !this.page.matrix().rows().isEmpty()) {
			add("Nothing is recorded about " + String.join(", ", empty)
					+ ". That nothing is recorded does not mean that there is nothing.", null, null);
		}
	}

}
