package org.entente.web.accounts;

import java.util.List;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What administrators decide about an account: its role, and whether it is open. */
@Controller
class DecisionController {

	private final AccountService accounts;

	private final AccountSearch search;

	DecisionController(AccountService accounts, AccountSearch search) {
		this.accounts = accounts;
		this.search = search;
	}

	@PostMapping("/accounts/{id}/role")
	ModelAndView changeRole(@PathVariable long id, RoleForm form, @AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("account", this.search.byId(id))
			.addAttribute("own", id == person.id())
			.addAttribute("roles", List.of(Role.values()));
		return Submission.of("accounts/show", form, model, () -> {
			this.accounts.changeRole(id, form.role(), form.version(), person);
			return "/accounts/" + id;
		});
	}

	@PostMapping("/accounts/{id}/disablement")
	String disable(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.accounts.disable(id, person);
		return "redirect:/accounts/" + id;
	}

	@PostMapping("/accounts/{id}/enablement")
	String enable(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.accounts.enable(id, person);
		return "redirect:/accounts/" + id;
	}

}
