package org.entente.web.account;

import org.entente.accounts.Person;
import org.entente.watching.DigestMailService;
import org.entente.watching.MailRhythm;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The own digest by mail: where to, how often, or not at all. */
@Controller
@RequestMapping("/account/digest-mail")
class DigestMailController {

	private static final String PAGE = "account/digest-mail";

	private final DigestMailService mails;

	DigestMailController(DigestMailService mails) {
		this.mails = mails;
	}

	@GetMapping
	String show(@AuthenticationPrincipal Person person, Model model) {
		fill(person, model);
		model.addAttribute("form", this.mails.of(person).map(DigestMailForm::of).orElse(DigestMailForm.EMPTY));
		return PAGE;
	}

	@PostMapping
	ModelAndView choose(DigestMailForm form, @AuthenticationPrincipal Person person, Model model) {
		return submit(form, person, model, () -> this.mails.choose(form.toDraft(), person));
	}

	@PostMapping("/confirmation")
	ModelAndView confirm(DigestMailForm form, @AuthenticationPrincipal Person person, Model model) {
		DigestMailForm shown = this.mails.of(person).map((mail) -> form.with(mail)).orElse(form);
		return submit(shown, person, model, () -> this.mails.confirm(form.code(), person));
	}

	@PostMapping("/end")
	String end(@AuthenticationPrincipal Person person) {
		this.mails.end(person);
		return "redirect:/account/digest-mail";
	}

	private ModelAndView submit(DigestMailForm form, Person person, Model model, Runnable work) {
		fill(person, model);
		return Submission.of(PAGE, form, model, () -> {
			work.run();
			return "/account/digest-mail";
		});
	}

	private void fill(Person person, Model model) {
		model.addAttribute("available", this.mails.isAvailable())
			.addAttribute("mail", this.mails.of(person).orElse(null))
			.addAttribute("rhythms", MailRhythm.values());
	}

}
