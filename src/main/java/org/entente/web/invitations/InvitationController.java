package org.entente.web.invitations;

import java.util.Optional;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.InvitationState;
import org.entente.accounts.InvitationView;
import org.entente.accounts.PasswordService;
import org.entente.web.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets the holder of a one-time link choose a password. */
@Controller
class InvitationController {

	private final AccountSearch accounts;

	private final PasswordService passwords;

	InvitationController(AccountSearch accounts, PasswordService passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
	}

	@GetMapping("/invitations/{token}")
	ModelAndView form(@PathVariable String token, CsrfToken csrf, Model model) {
		Optional<InvitationView> invitation = this.accounts.invitation(token);
		if (invitation.map(InvitationView::state).filter(InvitationState.OPEN::equals).isEmpty()) {
			return closed(invitation);
		}
		csrf.getToken(); // begins the session before the page is on its way
		model.addAttribute("invitation", invitation.get()).addAttribute("token", token);
		return new ModelAndView("invitations/form", model.asMap());
	}

	@PostMapping("/invitations/{token}")
	ModelAndView choose(@PathVariable String token, PasswordForm form, Model model) {
		Optional<InvitationView> invitation = this.accounts.invitation(token);
		if (invitation.map(InvitationView::state).filter(InvitationState.OPEN::equals).isEmpty()) {
			return closed(invitation);
		}
		model.addAttribute("invitation", invitation.get()).addAttribute("token", token);
		return Submission.of("invitations/form", PasswordForm.EMPTY, model, () -> {
			this.passwords.takeUpInvitation(token, form.typed());
			return "/sign-in?chosen";
		});
	}

	private static ModelAndView closed(Optional<InvitationView> invitation) {
		HttpStatus status = invitation.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
		String state = invitation.map((found) -> found.state().word()).orElse("unknown");
		return new ModelAndView("invitations/closed", status).addObject("state", state);
	}

}
