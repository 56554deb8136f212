package org.entente.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * AC-30, FT-24: nobody bends the log without being found out. The owner of the tables who
 * switches triggers off stands for whoever gets that far; all of it is undone after each
 * test. What the role of the application is refused, {@link ApplicationRoleIT} tries.
 */
@DatabaseTest
@Import(Library.class)
class AuditTrailIT {

	@Autowired
	AuditTrail audit;

	@Autowired
	ChangesetSearch changesets;

	@Autowired
	ClaimService claims;

	@Autowired
	ActorService actors;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TableOwner owner;

	@Autowired
	Clock clock;

	@BeforeEach
	void someHistory() {
		var researcher = this.people.researcher();
		String source = this.library.holding("They trade.", researcher);
		this.claims.record(null, Drafts.missiles("They trade."), List.of(Drafts.citing(source, "They trade.")), true,
				researcher);
	}

	@Test
	void anHonestChainIsWhole() {
		AuditTrail.Verification found = this.audit.verify();
		assertThat(found.broken()).isNull();
		assertThat(found.seals()).isGreaterThan(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE change_log SET summary = 'x'", "DELETE FROM change_log", "TRUNCATE change_log",
			"UPDATE seal SET account_id = NULL", "DELETE FROM seal", "TRUNCATE seal CASCADE",
			"UPDATE changeset SET begun_at = now()", "DELETE FROM changeset", "UPDATE checkpoint SET hash = ''",
			"DELETE FROM checkpoint", "UPDATE history.claim SET statement = 'x'", "DELETE FROM history.claim",
			"TRUNCATE history.claim", "TRUNCATE claim CASCADE" })
	void theLogAndTheHistoryAreOnlyAddedTo(String sql) {
		this.audit.check();
		this.jdbc.sql("UPDATE claim SET place = 'Somewhere else'").update();
		assertThatThrownBy(() -> this.owner.jdbc().sql(sql).update()).hasStackTraceContaining("is only ever added to");
	}

	@Test
	void aChangedEntryIsNamed() {
		long seal = sealOf("SELECT max(changeset) FROM change_log");
		AuditTrail.Break found = afterBending("change_log",
				"UPDATE change_log SET summary = 'nothing happened' WHERE changeset = (SELECT max(changeset) FROM change_log)");
		assertThat(found.seal()).isEqualTo(seal);
		assertThat(found.fault()).contains("what the log says about it was changed");
	}

	@Test
	void aChangedSealIsNamed() {
		AuditTrail.Break found = afterBending("seal", "UPDATE seal SET account_id = NULL WHERE position = 2");
		assertThat(found.seal()).isEqualTo(2);
		assertThat(found.fault()).contains("the seal was changed");
	}

	@Test
	void aSealThatWasChangedWithItsHashIsNamedByTheNext() {
		AuditTrail.Break found = afterBending("seal",
				"UPDATE seal SET request = 'x' WHERE position = 2; UPDATE seal SET hash = hash_of_seal(seal) WHERE position = 2");
		assertThat(found.seal()).isEqualTo(3);
		assertThat(found.fault()).contains("does not follow");
	}

	@Test
	void aSealTakenOutIsMissed() {
		AuditTrail.Break found = afterBending("seal", "DELETE FROM seal WHERE position = 2");
		assertThat(found.seal()).isEqualTo(3);
		assertThat(found.fault()).contains("missing");
	}

	@Test
	void aForgedEntryIsNamed() {
		AuditTrail.Break found = afterBending("change_log",
				"INSERT INTO change_log (changed_at, subject, subject_id, kind, changeset) VALUES (now(), 'claim', 1, 'accepted', 1)");
		assertThat(found.fault()).contains("what the log says about it was changed");
	}

	@Test
	void aTextThatIsNotWhatItsHashSaysIsNamed() {
		AuditTrail.Texts honest = this.audit.verifyTexts();
		assertThat(honest.held()).isPositive();
		assertThat(AuditCommand.words(honest)).startsWith("The texts of sources are whole");
		long version = this.jdbc.sql("SELECT max(id) FROM source_version WHERE text IS NOT NULL")
			.query(Long.class)
			.single();
		this.owner.transactions().executeWithoutResult((status) -> {
			ownerRuns("ALTER TABLE source_version DISABLE TRIGGER USER; "
					+ "UPDATE source_version SET text = reverse(text) WHERE id = " + version);
			AuditTrail.Texts bent = new AuditTrail(this.owner.jdbc(), this.clock).verifyTexts();
			assertThat(bent.changed()).containsExactly(version);
			assertThat(AuditCommand.words(bent)).endsWith("versions [" + version + "].");
			status.setRollbackOnly();
		});
	}

	@Test
	void anEndCutOffIsToldByTheCheckpoint() {
		this.owner.transactions().executeWithoutResult((status) -> {
			ownerRuns("ALTER TABLE checkpoint DISABLE TRIGGER USER; DELETE FROM checkpoint");
			new AuditTrail(this.owner.jdbc(), this.clock).check();
			ownerRuns("ALTER TABLE seal DISABLE TRIGGER USER; "
					+ "DELETE FROM seal WHERE position = (SELECT max(position) FROM seal)");
			assertThat(this.owner.jdbc().sql("SELECT fault FROM broken_seals()").query(String.class).list())
				.anySatisfy((fault) -> assertThat(fault).contains("cut off"));
			status.setRollbackOnly();
		});
	}

	@Test
	void oneCheckpointADay() {
		this.audit.check();
		assertThat(this.audit.check()).isEmpty();
		assertThat(this.audit.checkpoints()).hasSize(1);
	}

	@Test
	void aWriteWithoutTheApplicationSaysWhatItTouched() {
		this.jdbc.sql("UPDATE outlet SET note = 'x'").update();
		this.jdbc.sql("UPDATE claim SET place = 'Elsewhere'").update();
		Changeset last = this.changesets.latest(null, 1, this.people.first()).items().get(0);
		assertThat(last.isPastTheApplication()).isTrue();
		assertThat(last.touched()).contains("claim");
		assertThat(last.by()).isNull();
	}

	@Test
	void ofALargeChangesetTheFirstHundredEntriesAreReadAndAllAreCounted() {
		var researcher = this.people.researcher();
		this.transactions.executeWithoutResult((status) -> {
			for (int i = 0; i < 120; i++) {
				this.actors.record(new ActorDraft(null, "Company " + i, "company", null, null), researcher);
			}
		});
		Changeset last = this.changesets.latest(null, 1, this.people.first()).items().get(0);
		assertThat(last.entries()).hasSize(100);
		assertThat(last.entryCount()).isEqualTo(120);
		assertThat(last.entries()).extracting(Changeset.Entry::id).isSorted();
	}

	private AuditTrail.Break afterBending(String table, String sql) {
		AuditTrail.Break[] found = new AuditTrail.Break[1];
		this.owner.transactions().executeWithoutResult((status) -> {
			ownerRuns("ALTER TABLE " + table + " DISABLE TRIGGER USER; " + sql);
			found[0] = this.owner.jdbc()
				.sql("SELECT seal, changeset, fault FROM broken_seals() LIMIT 1")
				.query(AuditTrail.Break.class)
				.single();
			status.setRollbackOnly();
		});
		return found[0];
	}

	private void ownerRuns(String statements) {
		for (String statement : statements.split("; ")) {
			this.owner.jdbc().sql(statement).update();
		}
	}

	private long sealOf(String changeset) {
		return this.jdbc.sql("SELECT position FROM seal WHERE changeset_id = (" + changeset + ")")
			.query(Long.class)
			.single();
	}

}
