package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.actors.ActorKind;
import org.entente.claims.DomainSearch;
import org.entente.countries.CountrySearch;
import org.entente.shared.EdtfDate;
import org.entente.shared.Violations;
import org.entente.web.Choices;
import org.entente.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fields of a claim offer: countries, domains, actors, vocabularies. */
@Component
class ClaimChoices {

	private final CountrySearch countries;

	private final DomainSearch domains;

	private final Choices choices;

	ClaimChoices(CountrySearch countries, DomainSearch domains, Choices choices) {
		this.countries = countries;
		this.domains = domains;
		this.choices = choices;
	}

	/** Whom the rows of participants name. */
	Named named(ClaimForm form, Person person) {
		return this.choices.of(form.asked(), person);
	}

	/**
	 * Adds the choices to a page.
	 * @param more rows of which one more was asked for: participants, goods
	 */
	Model add(Model model, ClaimForm form, Named named, @Nullable String more) {
		model.addAttribute("terms", Terms.ALL)
			.addAttribute("countries", this.countries.all())
			.addAttribute("domains", this.domains.all())
			.addAttribute("actorKinds", ActorKind.values())
			.addAttribute("named", named)
			.addAttribute("participantRows", form.participantRows(more))
			.addAttribute("goodsRows", form.goodsRows(more));
		EdtfDate date = new Violations().date("date", form.date());
		return (date != null) ? model.addAttribute("dateInWords", date.inWords()) : model;
	}

}
