package org.entente.web.home;

import java.util.List;
import java.util.Map;

import org.entente.accounts.Person;
import org.entente.claims.ChangeSearch;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.Evidence;
import org.entente.claims.RecordTotals;
import org.entente.claims.RelationshipLedger;
import org.entente.reviews.FlagFilter;
import org.entente.reviews.FlagSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the record holds, what changed, and what waits for the reader. */
@Controller
class HomeController {

	private static final int SHOWN = 5;

	private final RelationshipLedger ledger;

	private final RecordTotals totals;

	private final ChangeSearch changes;

	private final ClaimSearch claims;

	private final FlagSearch flags;

	HomeController(RelationshipLedger ledger, RecordTotals totals, ChangeSearch changes, ClaimSearch claims,
			FlagSearch flags) {
		this.ledger = ledger;
		this.totals = totals;
		this.changes = changes;
		this.claims = claims;
		this.flags = flags;
	}

	@GetMapping("/")
	String home(@AuthenticationPrincipal @Nullable Person person, Model model) {
		Map<Evidence, Integer> totals = this.totals.byEvidence();
		model.addAttribute("headline", Headline.of(totals))
			.addAttribute("totals", totals)
			.addAttribute("total", Headline.total(totals))
			.addAttribute("relationships", this.totals.relationships())
			.addAttribute("entries", this.ledger.largest(20))
			.addAttribute("changes", this.changes.latest(10));
		if (person != null) {
			desk(person, model);
		}
		return "home/index";
	}

	private void desk(Person person, Model model) {
		model.addAttribute("waiting", this.claims.waiting())
			.addAttribute("queue", this.claims.queue(SHOWN))
			.addAttribute("flags", this.flags.page(FlagFilter.OPEN, null, SHOWN, person).items())
			.addAttribute("mine", List.of(mine(person, "draft"), mine(person, "returned")));
	}

	private Mine mine(Person person, String status) {
		ClaimFilter filter = ClaimFilter.ALL.with("status", status).with("author", person.username());
		return new Mine(status, this.claims.newest(filter, null, SHOWN, person));
	}

}
