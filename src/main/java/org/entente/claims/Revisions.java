package org.entente.claims;

import java.time.Clock;
import java.util.List;

import org.entente.accounts.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each revision of a claim in the exchange form. */
@Component
class Revisions {

	private final NewRows rows;

	private final JsonMapper json;

	private final Clock clock;

	Revisions(NewRows rows, JsonMapper json, Clock clock) {
		this.rows = rows;
		this.json = json;
		this.clock = clock;
	}

	void add(Claim claim, Wording wording, Person by) {
		this.rows.addRevisions(List.of(new NewRows.Of<>(claim, wording)), by.id(), this.clock.instant());
	}

	ClaimDraft read(String content) {
		return this.json.readValue(content, ClaimDraft.class);
	}

}
