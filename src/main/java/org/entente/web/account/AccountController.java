package org.entente.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.PasswordService;
import org.entente.accounts.Person;
import org.entente.web.SignInLimits;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The own account: what is known of it, its password and its open sign-ins. */
@Controller
class AccountController {

	private final AccountSearch accounts;

	private final PasswordService passwords;

	private final SignInLimits limits;

	AccountController(AccountSearch accounts, PasswordService passwords, SignInLimits limits) {
		this.limits = limits;
		this.accounts = accounts;
		this.passwords = passwords;
	}

	@GetMapping("/account")
	String show(@AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("account", this.accounts.byId(person.id()));
		return "account/show";
	}

	@GetMapping("/account/password")
	String password() {
		return "account/password";
	}

	@PostMapping("/account/password")
	ModelAndView changePassword(@AuthenticationPrincipal Person person, ChangeForm form, HttpServletRequest request,
			Model model) {
		return Submission.of("account/password", ChangeForm.EMPTY, model, () -> {
			this.limits.take(person.username(), request.getRemoteAddr());
			this.passwords.changePassword(person, form.current(), form.typed());
			this.limits.giveBack(person.username(), request.getRemoteAddr());
			leave(request);
			return "/sign-in?chosen";
		});
	}

	@PostMapping("/account/sign-outs")
	String signOutEverywhere(@AuthenticationPrincipal Person person, HttpServletRequest request) {
		this.passwords.signOutEverywhere(person);
		leave(request);
		return "redirect:/sign-in?signed-out";
	}

	private static void leave(HttpServletRequest request) {
		request.getSession().invalidate();
	}

}
