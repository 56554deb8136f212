package org.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.shared.ChangeLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DemoAccountsIT {

	@Autowired
	private AccountRepository accounts;

	@Autowired
	private AccountSearch search;

	@Autowired
	private Passwords passwords;

	@Autowired
	private ChangeLog log;

	@Autowired
	private Clock clock;

	@Autowired
	private People people;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void aRealRecordNeverGetsAccountsWithKnownPasswords() {
		this.people.reader();
		DemoAccounts demo = demo();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.transactions.executeWithoutResult((transaction) -> demo.create()));
		assertThat(this.search.findActive("reviewer2")).isEmpty();
	}

	private DemoAccounts demo() {
		return new DemoAccounts(this.accounts, this.search, this.passwords, this.log, this.clock);
	}

}
