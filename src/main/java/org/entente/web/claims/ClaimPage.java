package org.entente.web.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.claims.ChangeSearch;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDifference;
import org.entente.claims.ClaimSearch;
import org.entente.claims.HedgeSearch;
import org.entente.claims.RevisionSearch;
import org.entente.exchange.Citations;
import org.entente.exchange.Work;
import org.entente.claims.RevisionSearch.Revision;
import org.entente.claims.WordDifference;
import org.entente.merges.MergeSearch;
import org.entente.merges.Mergeable;
import org.entente.reviews.FlagSearch;
import org.entente.reviews.ReviewSearch;
import org.entente.sources.LineageSearch;
import org.entente.web.RevisionNames;
import org.entente.web.Teamwork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a claim shows, in a fixed number of statements. */
@Component
class ClaimPage {

	private static final int CHANGES = 50;

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	private final ChangeSearch changes;

	private final ReviewSearch reviews;

	private final FlagSearch flags;

	private final LineageSearch lineage;

	private final MergeSearch merges;

	private final HedgeSearch hedges;

	private final RevisionNames names;

	private final Teamwork teamwork;

	private final Citations citations;

	private final Clock clock;

	private final String address;

	ClaimPage(ClaimSearch claims, RevisionSearch revisions, ChangeSearch changes, ReviewSearch reviews,
			FlagSearch flags, LineageSearch lineage, MergeSearch merges, HedgeSearch hedges, RevisionNames names,
			Teamwork teamwork, Citations citations, Clock clock, @Value("${entente.address}") String address) {
		this.claims = claims;
		this.revisions = revisions;
		this.changes = changes;
		this.reviews = reviews;
		this.flags = flags;
		this.lineage = lineage;
		this.merges = merges;
		this.hedges = hedges;
		this.names = names;
		this.teamwork = teamwork;
		this.citations = citations;
		this.clock = clock;
		this.address = address;
	}

	void fill(Model model, long id, @Nullable Person person) {
		ClaimCard claim = this.claims.get(id, person);
		List<Long> sources = claim.standing().stream().map(ClaimCard.Cited::sourceId).distinct().toList();
		List<Revision> all = this.revisions.of(id);
		List<ReviewSearch.Decided> decisions = this.reviews.reviews(id);
		UnaryOperator<String> actors = this.names.of(all.stream().map(Revision::draft).toList());
		model.addAttribute("claim", claim)
			.addAttribute("may", Rights.of(claim, person))
			.addAttribute("tree", OriginTree.of(this.lineage.of(sources), claim.standing()))
			.addAttribute("retraction", this.claims.retraction(id).orElse(null))
			.addAttribute("merges", this.merges.of(Mergeable.CLAIM, id))
			.addAttribute("cameFrom", this.merges.origins(id))
			.addAttribute("exceptions", this.hedges.of(id))
			.addAttribute("flags", this.flags.ofClaim(id))
			.addAttribute("reviews", decisions)
			.addAttribute("decision", ReviewSearch.standing(decisions).orElse(null))
			.addAttribute("assignment", this.reviews.assignment(id).orElse(null))
			.addAttribute("edits", Edit.of(all, actors))
			.addAttribute("changes", this.changes.ofClaim(id, CHANGES))
			.addAttribute("reference", Reference.of(claim, this.address, LocalDate.now(this.clock)))
			.addAttribute("cited", this.citations.of(Work.of(claim, this.address, LocalDate.now(this.clock))));
		this.teamwork.add(model, id, person);
	}

	/**
	 * One revision, beside the one before or any other.
	 * @param other number of the revision to compare with, or null
	 */
	void fillRevision(Model model, long id, int number, @Nullable Integer other, @Nullable Person person) {
		ClaimCard claim = this.claims.get(id, person);
		Revision revision = this.revisions.get(id, number);
		int earlier = (other != null && other != number) ? other : number - 1;
		Revision before = (earlier > 0) ? this.revisions.get(id, earlier) : null;
		UnaryOperator<String> actors = this.names
			.of(Stream.of(before, revision).filter(Objects::nonNull).map(Revision::draft).toList());
		model.addAttribute("claim", claim)
			.addAttribute("may", Rights.of(claim, person))
			.addAttribute("revision", revision)
			.addAttribute("before", before)
			.addAttribute("facts", ClaimDifference.stated(revision.draft(), actors))
			.addAttribute("address", this.address);
		if (before != null) {
			model.addAttribute("fields", ClaimDifference.between(before.draft(), revision.draft(), actors))
				.addAttribute("words", WordDifference.between(before, revision));
		}
	}

}
