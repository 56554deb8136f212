package org.entente.web.reviews;

import java.util.List;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.claims.DomainSearch;
import org.entente.reviews.Assigned;
import org.entente.reviews.FlagSearch;
import org.entente.reviews.QueueFilter;
import org.entente.reviews.QueueSearch;
import org.entente.reviews.QueueSearch.Waiting;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Slice;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of claims that wait for review, those that wait longest first. */
@Controller
class QueueController {

	private static final int SIZE = 50;

	private static final String VIEW = "reviews/queue";

	private final QueueSearch queue;

	private final ClaimSearch claims;

	private final FlagSearch flags;

	private final DomainSearch domains;

	private final AccountSearch accounts;

	QueueController(QueueSearch queue, ClaimSearch claims, FlagSearch flags, DomainSearch domains,
			AccountSearch accounts) {
		this.queue = queue;
		this.claims = claims;
		this.flags = flags;
		this.domains = domains;
		this.accounts = accounts;
	}

	@GetMapping("/reviews")
	ModelAndView list(@ModelAttribute("form") QueueFilter filter, @RequestParam(required = false) String after,
			@AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("total", this.claims.waiting())
			.addAttribute("wishes", filter.parameters())
			.addAttribute("query", QueueAddress.query(filter))
			.addAttribute("fromQueue", QueueAddress.fromQueue(filter))
			.addAttribute("assignments", Assigned.values())
			.addAttribute("domains", this.domains.all().keySet())
			.addAttribute("authors", this.accounts.all());
		try {
			fill(model, filter, after, person);
			return new ModelAndView(VIEW, model.asMap());
		}
		catch (RuleViolationException ex) {
			return Submission.rejected(VIEW, filter, model, ex);
		}
	}

	/** What is no position begins the list anew. */
	private void fill(Model model, QueueFilter filter, @Nullable String after, Person person) {
		Slice<Waiting> slice = this.queue.page(filter, after, SIZE, person);
		List<Long> ids = slice.items().stream().map(Waiting::claimId).toList();
		model.addAttribute("slice", slice)
			.addAttribute("cards", this.claims.of(ids, person))
			.addAttribute("raised", this.flags.open(ids))
			.addAttribute("first", this.queue.next(0, filter, person).orElse(null));
	}

}
