package org.entente.web.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDifference;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.HedgeSearch;
import org.entente.claims.PassageSearch;
import org.entente.claims.PassageSearch.Passage;
import org.entente.claims.RevisionSearch;
import org.entente.claims.RevisionSearch.Revision;
import org.entente.claims.WordDifference;
import org.entente.reviews.FlagSearch;
import org.entente.reviews.HandSearch;
import org.entente.reviews.QueueFilter;
import org.entente.reviews.QueueSearch;
import org.entente.reviews.ReviewSearch;
import org.entente.web.RevisionNames;
import org.entente.web.Teamwork;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what a reviewer needs to see before deciding. */
@Component
class ReviewDesk {

	private static final int SIMILAR = 6;

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	private final PassageSearch passages;

	private final ReviewSearch reviews;

	private final FlagSearch flags;

	private final QueueSearch queue;

	private final HandSearch hands;

	private final HedgeSearch hedges;

	private final RevisionNames names;

	private final Teamwork teamwork;

	ReviewDesk(ClaimSearch claims, RevisionSearch revisions, PassageSearch passages, ReviewSearch reviews,
			FlagSearch flags, QueueSearch queue, HandSearch hands, HedgeSearch hedges, RevisionNames names,
			Teamwork teamwork) {
		this.claims = claims;
		this.revisions = revisions;
		this.passages = passages;
		this.reviews = reviews;
		this.flags = flags;
		this.queue = queue;
		this.hands = hands;
		this.hedges = hedges;
		this.names = names;
		this.teamwork = teamwork;
	}

	void fill(Model model, long claimId, QueueFilter filter, Person person) {
		ClaimCard claim = this.claims.get(claimId, person);
		Map<Long, Passage> found = this.passages.of(claimId);
		List<ReviewSearch.Decided> decisions = this.reviews.reviews(claimId);
		model.addAttribute("claim", claim)
			.addAttribute("readings", readings(claim, found))
			.addAttribute("checks", Check.of(claim, found))
			.addAttribute("exceptions", this.hedges.of(claimId))
			.addAttribute("tooStrong", claim.tooStrong().isPresent())
			.addAttribute("reviews", decisions)
			.addAttribute("flags", this.flags.ofClaim(claimId))
			.addAttribute("next", this.queue.next(claimId, filter, person).orElse(null))
			.addAttribute("query", QueueAddress.query(filter))
			.addAttribute("waiting", this.claims.waiting())
			.addAttribute("similar", similar(claim, person));
		this.teamwork.add(model, claimId, person);
		who(model, claimId, person);
		compare(model, claim, ReviewSearch.standing(decisions).map(ReviewSearch.Decided::revision).orElse(0));
	}

	private void who(Model model, long claimId, Person person) {
		model.addAttribute("hand", this.hands.hands(List.of(claimId), person).get(claimId))
			.addAttribute("interests", this.hands.interests(claimId, person))
			.addAttribute("assignment", this.reviews.assignment(claimId).orElse(null))
			.addAttribute("candidates", this.reviews.candidates(claimId));
	}

	/** Shows the current revision beside an earlier one; of a new claim there is none. */
	void compare(Model model, ClaimCard claim, int earlier) {
		List<Revision> all = this.revisions.of(claim.id());
		Revision now = all.get(0);
		Optional<Revision> then = all.stream()
			.filter((revision) -> revision.number() == earlier && earlier < now.number())
			.findFirst();
		model.addAttribute("revisions", all).addAttribute("before", then.orElse(null));
		then.ifPresent((before) -> model.addAttribute("words", WordDifference.between(before, now))
			.addAttribute("fields", ClaimDifference.between(before.draft(), now.draft(),
					this.names.of(List.of(before.draft(), now.draft())))));
	}

	private static List<Reading> readings(ClaimCard claim, Map<Long, Passage> found) {
		List<Reading> readings = new ArrayList<>();
		claim.standing()
			.forEach((cited) -> readings.add(Reading.of(readings.size() + 1, cited, found.get(cited.id()))));
		return readings;
	}

	/**
	 * The newest claims of the same relationship and domain: one of them may be the same.
	 */
	private List<ClaimCard> similar(ClaimCard claim, Person person) {
		ClaimFilter alike = ClaimFilter.of(claim.relationship())
			.with("kind", claim.kind().word())
			.with("domain", claim.domain())
			.with("direction", claim.directionKey());
		return this.claims.newest(alike, null, SIMILAR, person)
			.items()
			.stream()
			.filter((other) -> other.id() != claim.id())
			.toList();
	}

}
