package org.entente.web.reviews;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.Evidence;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The review desk, as reviewers meet it. */
@DatabaseTest
@Import(Library.class)
class ReviewIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	Person researcher;

	Person reviewer;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
	}

	@Test
	void acceptingMovesOnAndChangesTheEvidence() throws Exception {
		long claim = submitted(this.researcher);
		decide(claim, this.reviewer, "accepted", "The text says so.", version(claim))
			.andExpect(redirectedUrlPattern("/reviews*/**"));
		assertThat(this.search.get(claim, null).evidence()).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void theDeskShowsTheExcerptInItsText() throws Exception {
		desk(submitted(this.researcher), this.reviewer).andExpect(status().isOk())
			.andExpect(content().string(containsString("Excerpt stands at its place in the stored text")))
			.andExpect(content().string(containsString("Nobody confirmed it.")))
			.andExpect(content().string(containsString("Record and open next")));
	}

	@Test
	void ownWorkIsShownWithTheReasonAndCannotBeDecided() throws Exception {
		long claim = submitted(this.reviewer);
		desk(claim, this.reviewer).andExpect(status().isOk())
			.andExpect(content().string(containsString("Not yours to decide.")))
			.andExpect(content().string(not(containsString("Record and open next"))));
		decide(claim, this.reviewer, "accepted", "Mine.", version(claim)).andExpect(status().isForbidden());
	}

	@Test
	void aDecisionOnAnEarlierStateIsRefusedAndItsWordsAreKept() throws Exception {
		long claim = submitted(this.researcher);
		int read = version(claim);
		this.claims.revise(claim, read, Drafts.missiles("Missiles were provided."), "shorter", this.researcher);
		decide(claim, this.reviewer, "accepted", "Careful words.", read).andExpect(status().isConflict())
			.andExpect(content().string(containsString("Careful words.")))
			.andExpect(content().string(containsString("Missiles were provided.")));
		assertThat(this.search.get(claim, null).evidence()).isEqualTo(Evidence.UNVERIFIED);
	}

	@Test
	void aDecisionNeedsAReasonAndKeepsTheChoice() throws Exception {
		long claim = submitted(this.researcher);
		decide(claim, this.reviewer, "rejected", "  ", version(claim)).andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("This is needed")))
			.andExpect(content().string(containsString("value=\"rejected\" checked")));
	}

	private long submitted(Person by) {
		String source = this.library.holding("They gave arms. Nobody confirmed it.", by);
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), true, by);
	}

	private int version(long claim) {
		return this.search.get(claim, null).version();
	}

	private ResultActions desk(long claim, Person by) throws Exception {
		return this.mvc.perform(get("/reviews/{id}", claim).with(this.people.as(by)));
	}

	private ResultActions decide(long claim, Person by, String decision, String reason, int version) throws Exception {
		return this.mvc.perform(post("/reviews/{id}", claim).with(this.people.as(by))
			.with(csrf())
			.param("decision", decision)
			.param("reason", reason)
			.param("version", String.valueOf(version))
			.param("revision", "1"));
	}

}
