package org.entente.reviews;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.entente.accounts.Person;
import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads discussions. Ask the claims first whether the reader may see the claim, and show
 * none of it to people who are not signed in.
 */
@Service
@Transactional(readOnly = true)
public class CommentSearch {

	/** The words of a withdrawn comment do not leave the database. */
	private static final String ROWS = """
			SELECT m.id, m.claim_id, c.statement, CASE WHEN m.withdrawn_at IS NULL THEN m.text END AS text,
			       (SELECT string_agg(x.username, ' ') FROM mention n JOIN account x ON x.id = n.account_id WHERE n.comment_id = m.id) AS called,
			       m.author_id, a.name AS author, a.username, m.written_at, m.withdrawal_reason, m.withdrawn_at
			FROM comment m JOIN claim c ON c.id = m.claim_id JOIN account a ON a.id = m.author_id
			""";

	private static final String STRETCH = " AND (:after::bigint IS NULL OR m.id < :after::bigint) ORDER BY m.id DESC LIMIT :limit";

	private static final Pattern PART_OF_NAME = Pattern.compile("[\\p{L}\\p{N}._-]{0,40}");

	private final JdbcClient jdbc;

	CommentSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One comment as it is shown.
	 *
	 * @param text null when it was withdrawn
	 * @param called usernames of the people it calls, with blanks between
	 */
	public record Said(long id, long claimId, String statement, @Nullable String text, @Nullable String called,
			long authorId, String author, String username, Instant writtenAt, @Nullable String withdrawalReason,
			@Nullable Instant withdrawnAt) {

		public boolean isWithdrawn() {
			return this.withdrawnAt != null;
		}

		/** The text, the names of people it calls apart. */
		public List<Mentions.Piece> pieces() {
			return (this.text != null) ? Mentions.pieces(this.text, mentioned()) : List.of();
		}

		public List<String> mentioned() {
			return (this.called != null && !isWithdrawn()) ? List.of(this.called.split(" ")) : List.of();
		}
	}

	/** What was said about a claim, the latest first. */
	public Slice<Said> of(long claimId, @Nullable Long after, int size) {
		return read("WHERE m.claim_id = :id" + STRETCH, claimId, after, size);
	}

	/** Where others call this person, the latest first; not where it was withdrawn. */
	public Slice<Said> mentions(Person person, @Nullable Long after, int size) {
		return read("""
				JOIN mention me ON me.comment_id = m.id AND me.account_id = :id
				WHERE m.author_id <> :id AND m.withdrawn_at IS NULL AND (c.status <> 'DRAFT' OR c.created_by = :id)"""
				+ STRETCH, person.id(), after, size);
	}

	/** Somebody who can be called: by name, and by username. */
	public record Caller(String username, String name) {
	}

	/** People who had to do with a claim and whom a comment may want to call. */
	public List<Caller> around(long claimId) {
		return this.jdbc
			.sql("""
					SELECT a.username, a.name FROM account a WHERE a.disabled_at IS NULL AND a.id IN (
					  SELECT created_by FROM claim WHERE id = :claim UNION SELECT author_id FROM claim_revision WHERE claim_id = :claim
					  UNION SELECT proposed_by FROM claim_revision WHERE claim_id = :claim UNION SELECT created_by FROM citation WHERE claim_id = :claim
					  UNION SELECT reviewer_id FROM review WHERE claim_id = :claim UNION SELECT author_id FROM comment WHERE claim_id = :claim)
					ORDER BY a.username LIMIT 12
					""")
			.param("claim", claimId)
			.query(Caller.class)
			.list();
	}

	/**
	 * People who can be called and whose username, or a part of whose name, begins so,
	 * with or without the at sign; those whose username does come first.
	 */
	public List<Caller> callable(String typed) {
		String words = typed.startsWith("@") ? typed.substring(1) : typed;
		if (!PART_OF_NAME.matcher(words).matches()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					SELECT username, name FROM account
					WHERE disabled_at IS NULL
					  AND (starts_with(username, lower(:words)) OR strpos(' ' || name_key(name), ' ' || name_key(:words)) > 0)
					ORDER BY NOT starts_with(username, lower(:words)), username LIMIT 8
					""")
			.param("words", words)
			.query(Caller.class)
			.list();
	}

	public Said get(long id) {
		return this.jdbc.sql(ROWS + "WHERE m.id = :id")
			.param("id", id)
			.query(Said.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("comment", id));
	}

	private Slice<Said> read(String conditions, long id, @Nullable Long after, int size) {
		List<Said> rows = this.jdbc.sql(ROWS + conditions)
			.param("id", id)
			.param("after", after)
			.param("limit", size + 1)
			.query(Said.class)
			.list();
		return Slice.cut(rows, size, Said::id);
	}

}
