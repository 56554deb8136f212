package org.entente.web.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.QueueSearch;
import org.entente.reviews.ReviewSearch;
import org.entente.reviews.ReviewService;
import org.entente.shared.StaleVersionException;
import org.entente.web.KeptFields;
import org.entente.web.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of claims that wait, and the desk at which one of them is decided. */
@Controller
@RequestMapping("/reviews")
class ReviewController {

	private static final int QUEUE = 50;

	private final ClaimSearch claims;

	private final ReviewSearch reviews;

	private final QueueSearch queue;

	private final ReviewService service;

	private final ReviewDesk desk;

	ReviewController(ClaimSearch claims, ReviewSearch reviews, QueueSearch queue, ReviewService service,
			ReviewDesk desk) {
		this.claims = claims;
		this.reviews = reviews;
		this.queue = queue;
		this.service = service;
		this.desk = desk;
	}

	@GetMapping
	String queue(@AuthenticationPrincipal Person person, Model model) {
		List<ClaimCard> waiting = this.claims.queue(QUEUE);
		List<Long> ids = waiting.stream().map(ClaimCard::id).toList();
		Map<Long, QueueSearch.Hand> hands = this.queue.hands(ids, person);
		model.addAttribute("queue", waiting)
			.addAttribute("total", this.claims.waiting())
			.addAttribute("hands", hands)
			.addAttribute("raised", this.reviews.open(ids))
			.addAttribute("flagged", this.reviews.openFlags(QUEUE))
			.addAttribute("first", ids.stream().filter((id) -> !hands.containsKey(id)).findFirst().orElse(null));
		return "reviews/queue";
	}

	/** Takes over decision and reason where a claim changed under a reviewer's hands. */
	@GetMapping("/{id:\\d{1,18}}")
	String desk(@PathVariable long id, @ModelAttribute("form") ReviewForm form, @AuthenticationPrincipal Person person,
			KeptFields kept, Model model) {
		model.addAttribute("form", kept.or(ReviewForm.class, () -> form));
		this.desk.fill(model, id, person);
		return "reviews/desk";
	}

	@PostMapping("/{id:\\d{1,18}}")
	ModelAndView decide(@PathVariable long id, @ModelAttribute("form") ReviewForm form,
			@AuthenticationPrincipal Person person, Model model, RedirectAttributes flash) {
		Optional<Long> next = this.queue.next(id, person);
		try {
			this.desk.fill(model, id, person);
			return Submission.of("reviews/desk", form, model, () -> {
				this.service.decide(id, form.toDraft(), person);
				flash.addFlashAttribute("decided", form.decision()).addFlashAttribute("decidedClaim", id);
				return next.map((claim) -> "/reviews/" + claim).orElse("/reviews");
			});
		}
		catch (StaleVersionException | ObjectOptimisticLockingFailureException ex) {
			return changed(id, form, person, model);
		}
	}

	private ModelAndView changed(long id, ReviewForm form, Person person, Model model) {
		this.desk.fill(model, id, person);
		this.desk.compare(model, this.claims.get(id, person), form.revisionRead());
		return new ModelAndView("reviews/changed", model.asMap(), HttpStatus.CONFLICT);
	}

}
