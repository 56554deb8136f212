package org.entente.proposals;

import org.entente.claims.ClaimDraft;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is proposed in the exchange form, as revisions are kept. */
@Component
class ProposalContents {

	private final JsonMapper json;

	ProposalContents(JsonMapper json) {
		this.json = json;
	}

	String write(ClaimDraft draft) {
		return this.json.writeValueAsString(draft);
	}

	ClaimDraft read(String content) {
		return this.json.readValue(content, ClaimDraft.class);
	}

}
