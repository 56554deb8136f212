package org.entente.web.claims;

import org.entente.actors.ActorSearch;
import org.entente.claims.DomainSearch;
import org.entente.countries.CountrySearch;
import org.entente.shared.EdtfDate;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fields of a claim offer: countries, domains, actors, vocabularies. */
@Component
class ClaimChoices {

	private static final int MOST_ACTORS = 300;

	private final CountrySearch countries;

	private final DomainSearch domains;

	private final ActorSearch actors;

	ClaimChoices(CountrySearch countries, DomainSearch domains, ActorSearch actors) {
		this.countries = countries;
		this.domains = domains;
		this.actors = actors;
	}

	/**
	 * Adds the choices to a page.
	 * @param more rows of which one more was asked for: participants, goods
	 */
	Model add(Model model, ClaimForm form, @Nullable String more) {
		model.addAttribute("terms", Terms.ALL)
			.addAttribute("countries", this.countries.all())
			.addAttribute("domains", this.domains.all())
			.addAttribute("actors", this.actors.list(null, MOST_ACTORS).items())
			.addAttribute("participantRows", form.participantRows(more))
			.addAttribute("goodsRows", form.goodsRows(more));
		EdtfDate date = new Violations().date("date", form.date());
		return (date != null) ? model.addAttribute("dateInWords", date.inWords()) : model;
	}

}
