package org.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.DatabaseTest;
import org.entente.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, in which nobody has signed in yet. */
@DatabaseTest
@TestPropertySource(properties = "entente.address=https://record.example/")
class FirstAdministratorIT {

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private AccountSearch search;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private StartNotice notice;

	@Test
	void theLinkWorksOnceAndThenThereIsNone() {
		assertThat(this.search.all()).singleElement().satisfies((account) -> {
			assertThat(account.username()).isEqualTo("administrator");
			assertThat(account.state()).isEqualTo(AccountState.INVITED);
		});
		String lost = this.first.invite();
		String token = this.first.invite();
		assertThat(token).isNotNull().isNotEqualTo(lost);
		assertThat(this.search.invitation(String.valueOf(lost))).map(InvitationView::state)
			.contains(InvitationState.EXPIRED);
		assertThat(this.notice.text(token)).contains("https://record.example/invitations/" + token);
		this.passwords.takeUpInvitation(String.valueOf(token), People.PASSWORD);
		assertThat(this.first.invite()).isNull();
		assertThat(this.notice.text(null)).contains("https://record.example").doesNotContain("invitations");
	}

}
