package org.entente.web.claims;

import java.util.List;
import java.util.UUID;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An actor that takes part stays chosen on the edit page, however many others come before
 * it by name.
 */
@DatabaseTest
@Import(Library.class)
class ManyActorsIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	ClaimService claims;

	@Autowired
	ActorService actors;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theLastOfManyActorsStaysChosen() {
		Person researcher = this.people.researcher();
		this.jdbc.sql("""
				INSERT INTO actor (id, external_id, name, kind)
				SELECT nextval('actor_seq'), gen_random_uuid(), 'Actor ' || n, 'COMPANY' FROM generate_series(1, 310) n
				""").update();
		UUID last = UUID.randomUUID();
		this.actors.record(new ActorDraft(last, "Zinc traders", "company", null, null), researcher);
		long claim = this.claims.record(null, tradedBy(last),
				List.of(Drafts.citing(this.library.holding("They trade zinc.", researcher), "trade zinc")), true,
				researcher);
		Browser browser = new Browser(this.mvc).signIn(researcher.username(), People.PASSWORD)
			.open("/claims/" + claim + "/edit");
		String shown = browser.page().select("input[name='participants[0].actor']").val();
		assertThat(shown).startsWith("Zinc traders (ACT-");
		browser.send("/claims/" + claim, "statement", "They trade.", "members", "IRN", "members", "PRK", "direction",
				"mutual", "domain", "trade and energy", "modality", "ongoing", "polarity", "asserted", "kind", "tie",
				"participants[0].actor", shown, "participants[0].role", "supplier", "reason", "none");
		assertThat(browser.open("/claims/" + claim).page().text()).contains("Zinc traders");
	}

	private static ClaimDraft tradedBy(UUID actor) {
		return new ClaimDraft("IRN-PRK", "tie", "They trade.", "mutual", null, null, null, "trade and energy", null,
				"ongoing", "asserted", null, null, null,
				List.of(new ClaimDraft.ParticipantDraft(null, actor.toString(), "supplier")), List.of());
	}

}
