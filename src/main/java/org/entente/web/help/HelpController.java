package org.entente.web.help;

import java.util.List;

import org.entente.claims.Credibility;
import org.entente.shared.EdtfDate;
import org.entente.sources.Reliability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says how the record is to be read. */
@Controller
class HelpController {

	/** Dates worth showing; their words come from the dates themselves. */
	private static final List<EdtfDate> DATES = List
		.of("2009-04-18", "2009-04", "2009", "198X", "2010-04~", "2010?", "2010-04/2010-06", "199X/..", "../1991",
				"/1991")
		.stream()
		.map(EdtfDate::parse)
		.toList();

	@GetMapping("/help")
	String show(Model model) {
		model.addAttribute("reliability", Reliability.values())
			.addAttribute("credibility", Credibility.ALL)
			.addAttribute("dates", DATES);
		return "help/show";
	}

}
