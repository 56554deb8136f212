package org.entente.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.Claim;
import org.entente.claims.ClaimAccess;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The discussion of a claim: anyone who is signed in and can see the claim takes part.
 */
@Service
@Transactional
public class CommentService {

	private final ClaimAccess access;

	private final CommentRepository comments;

	private final AccountSearch accounts;

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	CommentService(ClaimAccess access, CommentRepository comments, AccountSearch accounts, JdbcClient jdbc,
			ChangeLog log, Clock clock) {
		this.access = access;
		this.comments = comments;
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Says something about a claim and returns the number of the comment. Whom it calls
	 * by {@code @username} finds it among the mentions; a name nobody has stays text.
	 */
	public long say(long claimId, @Nullable String text, Person by) {
		by.mustBe(Role.READER);
		Claim claim = this.access.visible(claimId, by);
		Violations violations = new Violations();
		String words = violations.required("text", text, 2000);
		List<Long> called = (words != null) ? this.accounts.numbers(Mentions.candidates(words)) : List.of();
		if (called.size() > Mentions.MOST) {
			violations.add("text", "comment.mentions", Mentions.MOST);
		}
		violations.throwIfAny();
		Comment comment = this.comments
			.saveAndFlush(new Comment(claim, Objects.requireNonNull(words), by.id(), this.clock.instant()));
		mention(comment, called);
		log(comment, "written", by, null);
		return comment.id();
	}

	/** Withdraws one's own comment; that it was there, and why it is gone, stays. */
	public long withdraw(long id, @Nullable String reason, Person by) {
		Comment comment = this.comments.findById(id).orElseThrow(() -> new NotFoundException("comment", id));
		this.access.visible(comment.claimId(), by);
		if (!comment.isBy(by.id())) {
			throw new NotAllowedException("comment-of-another");
		}
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 1000);
		violations.throwIfAny();
		comment.withdraw(Objects.requireNonNull(why), this.clock.instant());
		log(comment, "withdrawn", by, why);
		return comment.claimId();
	}

	private void mention(Comment comment, List<Long> accounts) {
		this.jdbc.sql("INSERT INTO mention (comment_id, account_id) SELECT :comment, unnest(:accounts)")
			.param("comment", comment.id())
			.param("accounts", accounts.toArray(Long[]::new))
			.update();
	}

	/**
	 * Without its relationship: the discussion is not for those who only read the record.
	 */
	private void log(Comment comment, String kind, Person by, @Nullable String summary) {
		this.log.add(new Change("comment", comment.id(), kind, by.id(), null, comment.claimId(), summary));
	}

}
