package org.entente.claims;

import java.time.Clock;

import org.entente.accounts.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps each revision of a claim in the exchange form. */
@Component
class Revisions {

	private final ClaimRevisionRepository revisions;

	private final JsonMapper json;

	private final Clock clock;

	Revisions(ClaimRevisionRepository revisions, JsonMapper json, Clock clock) {
		this.revisions = revisions;
		this.json = json;
		this.clock = clock;
	}

	void add(Claim claim, Wording wording, Person by) {
		String content = this.json.writeValueAsString(wording.draft());
		this.revisions.save(new ClaimRevision(claim, content, wording, by.id(), this.clock.instant()));
	}

	ClaimDraft read(String content) {
		return this.json.readValue(content, ClaimDraft.class);
	}

}
