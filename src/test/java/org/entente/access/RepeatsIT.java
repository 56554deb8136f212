package org.entente.access;

import java.time.Duration;
import java.util.UUID;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.access.RepeatKey.Attempt;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * FT-02, R3: whenever an attempt breaks off, what it asked for happens once, and its key
 * is not blocked.
 */
@DatabaseTest
class RepeatsIT {

	@Autowired
	Repeats repeats;

	@Autowired
	EffectMark mark;

	@Autowired
	ActorService actors;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	Person researcher;

	RepeatKey key;

	@BeforeEach
	void begin() {
		this.researcher = this.people.researcher();
		this.key = new RepeatKey(this.researcher.id(), UUID.randomUUID().toString(), new Fingerprint().hex());
	}

	@Test
	void anAttemptThatBrokeOffWithoutEffectFreesItsKey() {
		Attempt first = attempt();
		assertThat(this.repeats.begin(this.key).isRunning()).isTrue();
		this.clock.pass(Duration.ofMinutes(2));
		Attempt second = attempt();
		assertThat(second.number()).isGreaterThan(first.number());
	}

	@Test
	void anAttemptThatWasOvertakenWritesNothing() throws Exception {
		Attempt first = attempt();
		this.clock.pass(Duration.ofMinutes(2));
		Attempt second = attempt();
		assertThatThrownBy(() -> record(first)).isInstanceOf(OvertakenException.class);
		assertThat(recorded()).isZero();
		record(second);
		assertThat(recorded()).isOne();
	}

	@Test
	void whatWasWrittenIsNotWrittenAgainThoughItsAnswerWasLost() throws Exception {
		record(attempt());
		this.clock.pass(Duration.ofMinutes(2));
		Standing standing = this.repeats.begin(this.key);
		assertThat(standing.attempt()).isNull();
		assertThat(standing.answer()).isNotNull();
		assertThat(standing.answer().isWhole()).isFalse();
	}

	@Test
	void anAttemptThatFailedMayBeRepeatedAtOnce() {
		this.repeats.release(attempt());
		assertThat(attempt().number()).isOne();
	}

	@Test
	void anAttemptThatWroteIsNotReleased() throws Exception {
		Attempt attempt = attempt();
		record(attempt);
		this.repeats.release(attempt);
		assertThat(this.repeats.begin(this.key).attempt()).isNull();
	}

	private Attempt attempt() {
		Attempt attempt = this.repeats.begin(this.key).attempt();
		assertThat(attempt).isNotNull();
		return attempt;
	}

	private void record(Attempt attempt) throws Exception {
		this.mark.during(attempt, () -> this.actors
			.record(new ActorDraft(null, "Actor " + this.key.key(), "unnamed", null, null), this.researcher));
	}

	private int recorded() {
		return this.jdbc.sql("SELECT count(*) FROM actor WHERE name = :name")
			.param("name", "Actor " + this.key.key())
			.query(Integer.class)
			.single();
	}

}
