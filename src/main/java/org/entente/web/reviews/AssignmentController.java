package org.entente.web.reviews;

import org.entente.accounts.Person;
import org.entente.reviews.AssignmentService;
import org.entente.reviews.QueueFilter;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A reviewer takes a claim, gives it to another who may decide on it, or frees it. */
@Controller
@RequestMapping("/reviews/{id:\\d{1,18}}")
class AssignmentController {

	private final AssignmentService assignments;

	private final ReviewDesk desk;

	AssignmentController(AssignmentService assignments, ReviewDesk desk) {
		this.assignments = assignments;
		this.desk = desk;
	}

	/** Without a reviewer the person who asks takes it. */
	@PostMapping("/assignments")
	ModelAndView assign(@PathVariable long id, @RequestParam(required = false) String username,
			@RequestParam(required = false) String from, @ModelAttribute("filter") QueueFilter filter,
			@AuthenticationPrincipal Person person, Model model) {
		this.desk.fill(model.addAttribute("typedUsername", username), id, filter, person);
		return Submission.of("reviews/desk", ReviewForm.EMPTY, model, () -> {
			this.assignments.assign(id, username, person);
			return back(id, from, filter);
		});
	}

	@PostMapping("/release")
	String release(@PathVariable long id, @RequestParam(required = false) String from,
			@ModelAttribute("filter") QueueFilter filter, @AuthenticationPrincipal Person person) {
		this.assignments.release(id, person);
		return "redirect:" + back(id, from, filter);
	}

	private static String back(long id, @Nullable String from, QueueFilter filter) {
		return ("queue".equals(from) ? "/reviews" : "/reviews/" + id) + QueueAddress.query(filter);
	}

}
