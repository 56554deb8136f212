package org.entente.web.claims;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
			.addAttribute("actors", this.actors.choices(MOST_ACTORS, chosen(form)))
			.addAttribute("participantRows", form.participantRows(more))
			.addAttribute("goodsRows", form.goodsRows(more));
		EdtfDate date = new Violations().date("date", form.date());
		return (date != null) ? model.addAttribute("dateInWords", date.inWords()) : model;
	}

	/**
	 * The actors the form names already: they are offered however many others there are,
	 * or saving would lose them.
	 */
	private static Set<UUID> chosen(ClaimForm form) {
		Violations ignored = new Violations();
		return form.participantRows(null)
			.stream()
			.map((row) -> ignored.id("actor", row.actor()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

}
