package org.entente.web.relationships;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.ClaimFilter;
import org.entente.claims.RelationshipLedger;
import org.entente.events.EventLedger;
import org.entente.exchange.Citations;
import org.entente.exchange.Work;
import org.entente.history.AsOf;
import org.entente.history.RecordTime;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.web.Faults;
import org.entente.web.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Lists relationships, opens one between chosen countries, and shows it. */
@Controller
@RequestMapping("/relationships")
class RelationshipController {

	private final RelationshipReader reader;

	private final RelationshipLedger ledger;

	private final RelationshipChoice choice;

	private final EventLedger events;

	private final Citations citations;

	private final Clock clock;

	private final String address;

	RelationshipController(RelationshipReader reader, RelationshipLedger ledger, RelationshipChoice choice,
			EventLedger events, Citations citations, Clock clock, @Value("${entente.address}") String address) {
		this.reader = reader;
		this.ledger = ledger;
		this.choice = choice;
		this.events = events;
		this.citations = citations;
		this.clock = clock;
		this.address = address;
	}

	@GetMapping
	ModelAndView list(@RequestParam(defaultValue = "") List<String> members) {
		boolean asks = members.size() > 1 && members.stream().anyMatch((member) -> !member.isBlank());
		if (!asks) {
			return new ModelAndView("relationships/index", Map.of("entries", this.ledger.all(), "members", members));
		}
		try {
			return new ModelAndView("redirect:/relationships/" + this.choice.of(members));
		}
		catch (RuleViolationException ex) {
			return new ModelAndView("relationships/index",
					Map.of("entries", this.ledger.all(), "members", members, "faults", Faults.of(ex)),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping("/{code:[A-Za-z-]+}")
	ModelAndView show(@PathVariable String code, ClaimFilter filter, @RequestParam Optional<String> after,
			@AuthenticationPrincipal @Nullable Person person) {
		RelationshipCode named = RelationshipCode.find(code)
			.orElseThrow(() -> new NotFoundException("relationship", code));
		if (!named.toString().equals(code)) {
			Wishes wishes = Wishes.of(filter.parameters()).without("relationship");
			return new ModelAndView("redirect:" + wishes.at("/relationships/" + named));
		}
		RelationshipPage page = this.reader.page(named, filter);
		try {
			return show(page, this.reader.claims(named, filter, after.orElse(null), person));
		}
		catch (RuleViolationException ex) {
			ModelAndView refused = show(page, ListedClaims.NONE).addObject("faults", Faults.of(ex));
			refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return refused;
		}
	}

	private ModelAndView show(RelationshipPage page, ListedClaims claims) {
		LocalDate today = LocalDate.now(this.clock);
		String permalink = this.address + "/relationships/" + page.relationship().code();
		RelationshipCode code = page.relationship().code();
		List<EventYears> background = EventYears.of(code.isDyad() ? this.events.of(code) : List.of());
		List<EventLedger.Total> between = code.isDyad() ? List.of() : this.events.totals(code.dyads());
		return new ModelAndView("relationships/show",
				Map.of("background", background, "between", between, "cited", cited(page, permalink, today), "page",
						page, "listed", claims, "timeline", Timeline.of(claims.all(), page.domains(), today),
						"silences", Silences.of(page, claims.all()), "interests",
						Interests.of(claims.assessments(), page.relationship().code().members()), "address",
						permalink));
	}

	/** The page as it stands at the end of the day, or on the past day that is read. */
	private Citations.Cited cited(RelationshipPage page, String permalink, LocalDate today) {
		String then = RecordTime.past().map(AsOf::typed).orElse(today.toString());
		return this.citations.of(Work.page("entente-" + page.relationship().code(), page.relationship().name(),
				permalink + "?" + AsOf.PARAMETER + "=" + UriUtils.encode(then, StandardCharsets.UTF_8), today));
	}

}
