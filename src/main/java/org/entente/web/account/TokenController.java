package org.entente.web.account;

import java.util.Arrays;
import java.util.List;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.ApiTokenService;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.shared.RuleViolationException;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The own keys for programs. */
@Controller
class TokenController {

	private final AccountSearch accounts;

	private final ApiTokenService tokens;

	TokenController(AccountSearch accounts, ApiTokenService tokens) {
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@GetMapping("/account/tokens")
	String list(@AuthenticationPrincipal Person person, Model model) {
		show(person, model).addAttribute("form", TokenForm.EMPTY);
		return "account/tokens";
	}

	/**
	 * Answers with the page itself and no redirect: the key is shown in this one answer
	 * and must not be kept for another.
	 */
	@PostMapping("/account/tokens")
	ModelAndView create(@AuthenticationPrincipal Person person, TokenForm form, Model model) {
		try {
			model.addAttribute("token", this.tokens.create(form.toDraft(), person).plain());
			return new ModelAndView("account/token", model.asMap());
		}
		catch (RuleViolationException ex) {
			return Submission.rejected("account/tokens", form, show(person, model), ex);
		}
	}

	@PostMapping("/account/tokens/{id}/revocation")
	String revoke(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.tokens.revoke(id, person);
		return "redirect:/account/tokens";
	}

	private Model show(Person person, Model model) {
		List<TokenScope> scopes = Arrays.stream(TokenScope.values())
			.filter((scope) -> person.is(scope.role()))
			.toList();
		return model.addAttribute("tokens", this.accounts.tokens(person)).addAttribute("scopes", scopes);
	}

}
