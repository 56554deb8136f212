package org.entente.web.signin;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the sign-in form; what it sends is read by the security chain. */
@Controller
class SignInController {

	private final boolean readingNeedsSignIn;

	SignInController(@Value("${entente.reading-needs-sign-in}") boolean readingNeedsSignIn) {
		this.readingNeedsSignIn = readingNeedsSignIn;
	}

	@GetMapping("/sign-in")
	String form(@AuthenticationPrincipal @Nullable Person person, CsrfToken csrf, Model model) {
		if (person != null) {
			return "redirect:/";
		}
		csrf.getToken(); // begins the session before the page is on its way
		model.addAttribute("readingNeedsSignIn", this.readingNeedsSignIn);
		return "signin/form";
	}

}
