package org.entente.web.accounts;

import java.util.List;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.IssuedInvitation;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.RuleViolationException;
import org.entente.web.Submission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lists accounts and makes new ones and new links. */
@Controller
class AccountsController {

	private final AccountSearch search;

	private final AccountService accounts;

	private final String address;

	AccountsController(AccountSearch search, AccountService accounts, @Value("${entente.address}") String address) {
		this.search = search;
		this.accounts = accounts;
		this.address = address.replaceAll("/+$", "");
	}

	@ModelAttribute("roles")
	List<Role> roles() {
		return List.of(Role.values());
	}

	@GetMapping("/accounts")
	String list(Model model) {
		model.addAttribute("accounts", this.search.all());
		return "accounts/index";
	}

	@GetMapping("/accounts/new")
	String form(Model model) {
		model.addAttribute("form", AccountForm.EMPTY);
		return "accounts/new";
	}

	@PostMapping("/accounts")
	ModelAndView invite(AccountForm form, @AuthenticationPrincipal Person person, Model model) {
		try {
			return link(this.accounts.invite(form.toDraft(), person), model);
		}
		catch (RuleViolationException ex) {
			return Submission.rejected("accounts/new", form, model, ex);
		}
	}

	@GetMapping("/accounts/{id}")
	String show(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("account", this.search.byId(id)).addAttribute("own", id == person.id());
		return "accounts/show";
	}

	@PostMapping("/accounts/{id}/invitations")
	ModelAndView newLink(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		return link(this.accounts.newInvitation(id, person), model);
	}

	/**
	 * Answers with the page itself and no redirect: the link is shown in this one answer
	 * and must not be kept for another.
	 */
	private ModelAndView link(IssuedInvitation issued, Model model) {
		model.addAttribute("account", this.search.byId(issued.accountId()))
			.addAttribute("link", this.address + "/invitations/" + issued.token());
		return new ModelAndView("accounts/link", model.asMap());
	}

}
