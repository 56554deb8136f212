package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.history.AsOf;
import org.entente.history.RecordTime;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.entente.web.Chip;
import org.entente.web.Submission;
import org.entente.web.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists claims and shows one with everything it rests on. */
@Controller
class ClaimController {

	private static final int SIZE = 25;

	private static final String LIST = "claims/list";

	private final ClaimSearch claims;

	private final ClaimFacets facets;

	private final ClaimPage page;

	ClaimController(ClaimSearch claims, ClaimFacets facets, ClaimPage page) {
		this.claims = claims;
		this.facets = facets;
		this.page = page;
	}

	/**
	 * With {@code mine=drafts} the reader's own drafts. What is asked for with words is
	 * shown as a search.
	 */
	@GetMapping("/claims")
	ModelAndView list(@ModelAttribute("form") ClaimFilter filter, @RequestParam(required = false) String mine,
			@RequestParam(required = false) String after, @AuthenticationPrincipal @Nullable Person person,
			Model model) {
		boolean drafts = "drafts".equals(mine) && person != null;
		if (filter.q() != null && !filter.q().isBlank() && !drafts) {
			Wishes asked = Wishes.of(filter.parameters());
			return new ModelAndView("redirect:" + RecordTime.past()
				.map((past) -> asked.and(AsOf.PARAMETER, past.typed()))
				.orElse(asked)
				.at("/search"));
		}
		Wishes wishes = Wishes.of(filter.parameters());
		if (drafts) {
			wishes = wishes.without("status").without("author").and("mine", "drafts");
		}
		ClaimFilter effective = drafts ? filter.draftsOf(person.username()) : filter;
		model.addAttribute("drafts", drafts)
			.addAttribute("wishes", wishes.pairs())
			.addAttribute("chips", Chip.of(wishes, "/claims"));
		model.addAttribute("facets", this.facets.of(effective));
		try {
			model.addAttribute("slice", this.claims.newest(effective, number(after), SIZE, person));
			return new ModelAndView(LIST, model.asMap());
		}
		catch (RuleViolationException ex) {
			return Submission.rejected(LIST, filter, model, ex);
		}
	}

	@GetMapping("/claims/{id:\\d{1,18}}")
	String show(@PathVariable long id, @AuthenticationPrincipal @Nullable Person person, Model model) {
		this.page.fill(model, id, person);
		return "claims/show";
	}

	/** With {@code with} beside another revision than the one before. */
	@GetMapping("/claims/{id:\\d{1,18}}/revisions/{number:\\d{1,9}}")
	String revision(@PathVariable long id, @PathVariable int number,
			@RequestParam(required = false) @Nullable String with, @AuthenticationPrincipal @Nullable Person person,
			Model model) {
		Integer other = new Violations().integer("with", with);
		this.page.fillRevision(model, id, number, other, person);
		return "claims/revision";
	}

	/** What is no position begins the list anew. */
	private static @Nullable Long number(@Nullable String after) {
		return (after != null && after.matches("\\d{1,18}")) ? Long.valueOf(after) : null;
	}

}
