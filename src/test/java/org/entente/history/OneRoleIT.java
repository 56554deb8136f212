package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestDatabase;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Where one role of the database is all there is, everything works, and it is said that
 * the guard is weaker.
 */
@DatabaseTest
@Import(Library.class)
@TestPropertySource(properties = TestDatabase.ONE_ROLE + "=true")
@ExtendWith(OutputCaptureExtension.class)
class OneRoleIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	AuditTrail audit;

	@Autowired
	OwnerWarning warning;

	@Test
	void theLogAndThePageSayThatTheGuardIsWeaker(CapturedOutput output) {
		this.warning.say();
		assertThat(output).contains("connected to the database as the role that owns the tables");
		Browser browser = new Browser(this.mvc).signIn(this.people.administrator().username(), People.PASSWORD);
		assertThat(browser.open("/audit").page().text()).contains("The guard is weaker than it could be");
	}

	@Test
	void aClaimIsRecordedAndSealed() {
		var researcher = this.people.researcher();
		String source = this.library.holding("They trade.", researcher);
		long before = this.audit.verify().seals();
		this.claims.record(null, Drafts.missiles("They trade."), List.of(Drafts.citing(source, "They trade.")), true,
				researcher);
		assertThat(this.audit.verify()).isEqualTo(new AuditTrail.Verification(before + 1, null));
	}

}
