package org.entente.merges;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimSearch;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that two things that look alike are not the same. */
@Service
@Transactional
public class DismissalService {

	private final MergeTargets targets;

	private final ClaimSearch claims;

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	DismissalService(MergeTargets targets, ClaimSearch claims, JdbcClient jdbc, ChangeLog log, Clock clock) {
		this.targets = targets;
		this.claims = claims;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** Records that two things are no duplicates; saying so twice changes nothing. */
	public void dismiss(@Nullable String kind, @Nullable String one, @Nullable String other, Person by) {
		by.mustBe(Role.RESEARCHER);
		Violations violations = new Violations();
		MergeTargets.Pair pair = this.targets.pair(kind, "one", one, "other", other, violations);
		violations.throwIfAny();
		long first = Math.min(pair.keep(), pair.merge());
		long second = Math.max(pair.keep(), pair.merge());
		this.targets.mustExist(pair.kind(), first, second);
		if (pair.kind() == Mergeable.CLAIM) {
			this.claims.get(first, by);
			this.claims.get(second, by);
		}
		if (add(pair.kind(), first, second, by) > 0) {
			this.log.add(new Change(pair.kind().word(), second, "found different", by.id(),
					"from " + pair.kind().number(first)));
		}
	}

	private int add(Mergeable kind, long first, long second, Person by) {
		return this.jdbc.sql("""
				INSERT INTO duplicate_dismissal (subject, one_id, other_id, dismissed_by, dismissed_at)
				VALUES (:kind, :one, :other, :by, :at) ON CONFLICT DO NOTHING
				""")
			.param("kind", kind.name())
			.param("one", first)
			.param("other", second)
			.param("by", by.id())
			.param("at", OffsetDateTime.now(this.clock))
			.update();
	}

}
