package org.entente.web.agreement;

import org.entente.claims.Credibility;
import org.entente.grading.AgreementSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows administrators how far two people grade the same citation alike. */
@Controller
class AgreementController {

	private final AgreementSearch search;

	AgreementController(AgreementSearch search) {
		this.search = search;
	}

	@GetMapping("/agreement")
	String show(Model model) {
		model.addAttribute("agreement", this.search.agreement()).addAttribute("credibilities", Credibility.ALL);
		return "agreement/show";
	}

}
