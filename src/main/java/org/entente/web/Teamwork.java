package org.entente.web;

import java.util.Collections;
import java.util.ArrayList;
import java.util.List;

import org.entente.accounts.Person;
import org.entente.grading.GradingSearch;
import org.entente.proposals.ProposalSearch;
import org.entente.reviews.CommentSearch;
import org.entente.reviews.CommentSearch.Caller;
import org.entente.reviews.CommentSearch.Said;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What people say and propose about a claim, and how they grade its citations, for every
 * page that shows one.
 */
@Component
public class Teamwork {

	private static final int COMMENTS = 20;

	private static final int PROPOSALS = 5;

	private final CommentSearch comments;

	private final ProposalSearch proposals;

	private final GradingSearch grading;

	Teamwork(CommentSearch comments, ProposalSearch proposals, GradingSearch grading) {
		this.comments = comments;
		this.proposals = proposals;
		this.grading = grading;
	}

	/**
	 * The discussion of a claim.
	 *
	 * @param comments the latest, in the order in which they were written
	 * @param earlier whether there are more before them
	 * @param around people whom a comment may want to call
	 */
	record Discussion(List<Said> comments, boolean earlier, List<Caller> around) {
	}

	/** Second grades are for all readers; the rest is for people who are signed in. */
	public void add(Model model, long claimId, @Nullable Person person) {
		model.addAttribute("seconds", this.grading.ofClaim(claimId));
		if (person != null) {
			Slice<Said> latest = this.comments.of(claimId, null, COMMENTS);
			List<Said> inOrder = new ArrayList<>(latest.items());
			Collections.reverse(inOrder);
			model.addAttribute("proposals", this.proposals.about(claimId, PROPOSALS))
				.addAttribute("discussion",
						new Discussion(inOrder, latest.next() != null, this.comments.around(claimId)));
		}
	}

}
