package org.entente.web.reviews;

import java.util.List;

import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.BatchDraft.Read;
import org.entente.reviews.BatchSearch;
import org.entente.reviews.BatchService;
import org.entente.reviews.ReviewSearch;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Several claims decided at once: a last look, the decision, and what came of each. */
@Controller
@RequestMapping("/reviews/batches")
class BatchController {

	private static final String PREVIEW = "reviews/batch-new";

	private static final String RESULT = "reviews/batch";

	private final BatchService service;

	private final BatchSearch batches;

	private final ClaimSearch claims;

	BatchController(BatchService service, BatchSearch batches, ClaimSearch claims) {
		this.service = service;
		this.batches = batches;
		this.claims = claims;
	}

	@GetMapping("/new")
	String preview(BatchForm form, @AuthenticationPrincipal Person person, Model model) {
		fill(model, form, person);
		model.addAttribute("form", form.begun());
		return PREVIEW;
	}

	@PostMapping
	ModelAndView decide(BatchForm form, @AuthenticationPrincipal Person person, Model model) {
		fill(model, form, person);
		return Submission.of(PREVIEW, form, model,
				() -> "/reviews/batches/" + this.service.decide(form.toDraft(), person));
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		result(model, id, person);
		return RESULT;
	}

	@PostMapping("/{id:\\d{1,18}}/withdrawal")
	ModelAndView withdraw(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		result(model, id, person);
		return Submission.of(RESULT, id, model, () -> {
			this.service.withdraw(id, person);
			return "/reviews/batches/" + id;
		});
	}

	private void fill(Model model, BatchForm form, Person person) {
		List<Read> read = form.claims().stream().limit(BatchService.LARGEST + 1L).toList();
		model.addAttribute("read", read)
			.addAttribute("outcomes", this.service.preview(read, person))
			.addAttribute("cards", this.claims.of(read.stream().map(Read::claimId).toList(), person));
	}

	private void result(Model model, long id, Person person) {
		BatchSearch.Batch batch = this.batches.get(id, person);
		model.addAttribute("batch", batch)
			.addAttribute("rows", this.batches.rows(id, person))
			.addAttribute("undoUntil", batch.decidedAt().plus(ReviewSearch.SECOND_THOUGHTS));
	}

}
