package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * AC-30: whoever gets the application to run a statement of theirs does so as a role that
 * owns nothing. It can neither bend what happened nor switch off what guards it.
 */
@DatabaseTest
@Import(Library.class)
class ApplicationRoleIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	AuditTrail audit;

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE change_log SET summary = 'x'", "DELETE FROM change_log", "TRUNCATE change_log",
			"UPDATE seal SET account_id = NULL", "DELETE FROM seal", "TRUNCATE seal CASCADE",
			"DELETE FROM seal WHERE position = (SELECT max(position) FROM seal)",
			"UPDATE changeset SET begun_at = now()", "DELETE FROM changeset", "UPDATE checkpoint SET hash = ''",
			"DELETE FROM checkpoint", "UPDATE history.claim SET statement = 'x'", "DELETE FROM history.claim",
			"TRUNCATE history.claim", "DELETE FROM claim", "DELETE FROM review", "TRUNCATE claim CASCADE",
			"DELETE FROM account", "UPDATE country SET name = 'x'",
			"UPDATE flyway_schema_history SET success = false" })
	void whatHappenedStays(String sql) {
		assertRefused(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "INSERT INTO seal SELECT * FROM seal",
			"INSERT INTO history.claim SELECT * FROM history.claim",
			"INSERT INTO changeset (id, begun_at, after_position) VALUES (0, now(), 0)",
			"INSERT INTO change_log (changed_at, subject, subject_id, kind, changeset) VALUES (now(), 'claim', 1, 'accepted', 1)",
			"INSERT INTO change_log (changed_at, subject, subject_id, kind, txid) VALUES (now(), 'claim', 1, 'accepted', '1')",
			"SELECT setval('changeset_seq', 1)" })
	void nothingIsForged(String sql) {
		assertRefused(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ALTER TABLE seal DISABLE TRIGGER USER",
			"ALTER TABLE claim DISABLE TRIGGER kept_on_update", "DROP TRIGGER only_added_to ON change_log",
			"SET session_replication_role = replica",
			"CREATE OR REPLACE FUNCTION refuse_to_bend() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
			"DROP FUNCTION seal_changeset() CASCADE", "ALTER FUNCTION current_changeset() SECURITY INVOKER",
			"SELECT keep_history('account')", "SELECT only_add_to('public', 'claim')", "DROP TABLE history.claim",
			"CREATE TRIGGER t AFTER INSERT ON claim FOR EACH ROW EXECUTE FUNCTION note_touched()",
			"CREATE TABLE public.seals ()", "CREATE TABLE as_of.seal ()", "CREATE TEMP TABLE seal (position bigint)",
			"CREATE SCHEMA mine", "CREATE ROLE another" })
	void theGuardIsNotSwitchedOff(String sql) {
		assertRefused(sql);
	}

	@Test
	void aChangesetOfAnotherTransactionIsNotTakenUp() {
		var researcher = this.people.researcher();
		String source = this.library.holding("They trade.", researcher);
		long claim = this.claims.record(null, Drafts.missiles("They trade."),
				List.of(Drafts.citing(source, "They trade.")), true, researcher);
		assertThatThrownBy(() -> this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("SELECT set_config('entente.changeset', changeset::text, true) FROM claim WHERE id = :id")
				.param("id", claim)
				.query(String.class)
				.single();
			this.jdbc.sql("UPDATE claim SET place = 'x' WHERE id = :id").param("id", claim).update();
		})).satisfies((thrown) -> assertThat(state(thrown)).isEqualTo("42501"))
			.hasStackTraceContaining("not of this transaction");
	}

	@Test
	void thePageOfTheAuditHasNothingToWarnOf() {
		Browser browser = new Browser(this.mvc).signIn(this.people.administrator().username(), People.PASSWORD);
		assertThat(browser.open("/audit").page().text()).contains("Seals").doesNotContain("weaker");
	}

	@Test
	void itIsNoSuperuserAndOwnsNothing() {
		assertThat(this.audit.isConnectedAsOwner()).isFalse();
		assertThat(new AuditTrail(this.owner.jdbc(), Clock.systemUTC()).isConnectedAsOwner()).isTrue();
		assertThat(this.jdbc
			.sql("""
					SELECT (SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole)
					     + (SELECT count(*) FROM pg_proc WHERE proowner = current_user::regrole)
					     + (SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole OR rolcreatedb))
					""")
			.query(Long.class)
			.single()).isZero();
	}

	private void assertRefused(String sql) {
		assertThatThrownBy(() -> this.jdbc.sql(sql).update())
			.satisfies((thrown) -> assertThat(state(thrown)).isEqualTo("42501"));
	}

	private static String state(Throwable thrown) {
		return (NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException refused)
				? refused.getSQLState() : thrown.toString();
	}

}
