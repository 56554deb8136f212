package org.entente.web.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimCard.Cited;
import org.entente.claims.PassageSearch.Passage;
import org.entente.claims.Recheck;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Something the machine looked at before the reviewer does.
 *
 * @param mark tick, cross or note: in order, not in order, not to be told by a machine
 */
record Check(String mark, String text) {

	static List<Check> of(ClaimCard claim, Map<Long, Passage> passages) {
		List<Check> checks = new ArrayList<>();
		List<Cited> citations = claim.standing();
		for (int i = 0; i < citations.size(); i++) {
			Cited cited = citations.get(i);
			String number = "[" + (i + 1) + "]";
			checks.add(place(number, cited, passages.get(cited.id())));
			checks.add(hedge(number, cited, claim));
			cited.recheck().ifPresent((recheck) -> checks.add(recheck(number, recheck)));
		}
		if (citations.isEmpty()) {
			checks.add(new Check("cross", "No source is cited for it"));
		}
		if (claim.dateAsWritten() != null) {
			checks.add(date(claim, claim.dateAsWritten()));
		}
		checks.add(origins(claim));
		claim.tooStrong()
			.ifPresent((words) -> checks
				.add(new Check("cross", "Our statement is stronger than the excerpts: “" + words + "”")));
		claim.opposed()
			.forEach((link) -> checks
				.add(new Check("cross", (link.outgoing() ? "It " + link.kind().word() + " claim " : "Claim ")
						+ link.claimId() + (link.outgoing() ? "" : " " + link.kind().word() + " it"))));
		return checks;
	}

	public boolean fails() {
		return this.mark.equals("cross");
	}

	private static Check place(String number, Cited cited, @Nullable Passage passage) {
		if (passage == null) {
			return new Check("note", number + " Excerpt not compared: "
					+ (cited.textHeld() ? "it has no place in the text" : "we do not hold the text"));
		}
		return passage.words().equals(cited.excerpt())
				? new Check("tick", number + " Excerpt stands at its place in the stored text")
				: new Check("cross", number + " At this place the stored text has other words");
	}

	private static Check recheck(String number, Recheck recheck) {
		return new Check(recheck.finding().isDoubtful() ? "cross" : "tick",
				number + " " + StringUtils.capitalize(recheck.inWords()));
	}

	private static Check hedge(String number, Cited cited, ClaimCard claim) {
		if (cited.hedge() == null && !cited.doubt().isEmpty()) {
			return new Check("cross", number + " The excerpt says “" + cited.doubt() + "”, and no hedge is recorded");
		}
		if (cited.hedge() == null) {
			return new Check("note", number + " No hedge is recorded: does the source really state it outright?");
		}
		return claim.keeps(cited.hedge())
				? new Check("tick", number + " Our statement keeps the hedge “" + cited.hedge() + "”")
				: new Check("note", number + " The hedge “" + cited.hedge() + "” is not in our statement");
	}

	private static Check date(ClaimCard claim, String asWritten) {
		boolean quoted = claim.standing().stream().anyMatch((cited) -> cited.excerpt().contains(asWritten));
		return quoted ? new Check("tick", "The time “" + asWritten + "” stands in an excerpt")
				: new Check("note", "The time “" + asWritten + "” stands in no excerpt: where does it come from?");
	}

	private static Check origins(ClaimCard claim) {
		return (claim.origins() >= 2) ? new Check("tick", claim.origins() + " independent origins assert it")
				: new Check("note", (claim.origins() == 1) ? "One independent origin asserts it: nothing confirms it"
						: "No known origin asserts it: where the sources have it from is not known");
	}

}
