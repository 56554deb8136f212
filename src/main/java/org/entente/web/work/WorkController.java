package org.entente.web.work;

import java.util.List;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.proposals.ProposalFilter;
import org.entente.proposals.ProposalSearch;
import org.entente.reviews.CommentSearch;
import org.entente.reviews.FlagFilter.Whose;
import org.entente.reviews.WorkSearch;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "My work": one list for each way in which something waits for the person. A new list is
 * an attribute here and a template of its own in {@code work/}.
 */
@Controller
class WorkController {

	private static final int MOST = WorkSearch.MOST;

	private final WorkSearch work;

	private final ProposalSearch proposals;

	private final CommentSearch comments;

	WorkController(WorkSearch work, ProposalSearch proposals, CommentSearch comments) {
		this.work = work;
		this.proposals = proposals;
		this.comments = comments;
	}

	@GetMapping("/work")
	String show(@AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("returned", this.work.returned(person))
			.addAttribute("assigned", this.work.assigned(person))
			.addAttribute("taken", this.work.flags(Whose.TAKEN_BY_ME, person))
			.addAttribute("flagged", this.work.flags(Whose.ON_MY_CLAIMS, person))
			.addAttribute("proposals", person.is(Role.RESEARCHER) ? this.proposals.toDecide(person, MOST) : List.of())
			.addAttribute("mentions", this.comments.mentions(person, null, MOST).items())
			.addAttribute("proposed",
					this.proposals.list(new ProposalFilter("open", "yes", null), null, MOST, person).items())
			.addAttribute("drafts", this.work.drafts(person))
			.addAttribute("edited", this.work.edited(person));
		return "work/show";
	}

}
