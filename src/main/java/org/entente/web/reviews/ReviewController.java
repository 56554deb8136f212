package org.entente.web.reviews;

import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.QueueFilter;
import org.entente.reviews.QueueSearch;
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

/**
 * The desk at which one claim of the queue is decided; it keeps the filter of the queue.
 */
@Controller
@RequestMapping("/reviews/{id:\\d{1,18}}")
class ReviewController {

	private final ClaimSearch claims;

	private final QueueSearch queue;

	private final ReviewService service;

	private final ReviewDesk desk;

	ReviewController(ClaimSearch claims, QueueSearch queue, ReviewService service, ReviewDesk desk) {
		this.claims = claims;
		this.queue = queue;
		this.service = service;
		this.desk = desk;
	}

	/** Takes over decision and reason where a claim changed under a reviewer's hands. */
	@GetMapping
	String desk(@PathVariable long id, @ModelAttribute("form") ReviewForm form,
			@ModelAttribute("filter") QueueFilter filter, @AuthenticationPrincipal Person person, KeptFields kept,
			Model model) {
		model.addAttribute("form", kept.or(ReviewForm.class, () -> form));
		this.desk.fill(model, id, filter, person);
		return "reviews/desk";
	}

	@PostMapping
	ModelAndView decide(@PathVariable long id, @ModelAttribute("form") ReviewForm form,
			@ModelAttribute("filter") QueueFilter filter, @AuthenticationPrincipal Person person, Model model,
			RedirectAttributes flash) {
		Optional<Long> next = this.queue.next(id, filter, person);
		try {
			this.desk.fill(model, id, filter, person);
			return Submission.of("reviews/desk", form, model, () -> {
				long review = this.service.decide(id, form.toDraft(), person);
				flash.addFlashAttribute("decided", new JustDecided(id, review, String.valueOf(form.decision())));
				return next.map((claim) -> "/reviews/" + claim).orElse("/reviews") + QueueAddress.query(filter);
			});
		}
		catch (StaleVersionException | ObjectOptimisticLockingFailureException ex) {
			return changed(id, form, filter, person, model);
		}
	}

	private ModelAndView changed(long id, ReviewForm form, QueueFilter filter, Person person, Model model) {
		this.desk.fill(model, id, filter, person);
		this.desk.compare(model, this.claims.get(id, person), form.revisionRead());
		return new ModelAndView("reviews/changed", model.asMap(), HttpStatus.CONFLICT);
	}

}
