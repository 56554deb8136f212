package org.entente.claims;

/**
 * The SQL of changes (l) that may be shown to anyone who reads the record, written once.
 * Accounts and tokens are nobody's business here, and a draft is its author's. Each row
 * looks its claim up: of an EXISTS the planner makes a list of all claims there are.
 */
final class ChangeRows {

	static final String VISIBLE = """
			l.subject NOT IN ('account', 'token')
			  AND (l.claim_id IS NULL OR (l.relationship_id IS NOT NULL
			       AND (SELECT v.status <> 'DRAFT' FROM claim v WHERE v.id = l.claim_id)))
			  AND (l.subject <> 'relationship'
			       OR (SELECT true FROM relationship_summary s WHERE s.relationship_id = l.relationship_id LIMIT 1))
			""";

	/** What {@link ChangeSearch.Row} is made of. */
	static final String COLUMNS = """
			l.id, l.changed_at, l.subject, l.subject_id, l.kind, l.summary, l.claim_id, a.name AS by, g.code AS relationship,
			  (SELECT v.statement FROM claim v WHERE v.id = l.claim_id) AS statement
			""";

	/** Who and where, for the columns. */
	static final String NAMES = "LEFT JOIN account a ON a.id = l.account_id LEFT JOIN relationship g ON g.id = l.relationship_id\n";

	private ChangeRows() {
	}

	/**
	 * Changes as rows; conditions, order and limit follow.
	 * @param from where l comes from, with its joins
	 */
	static String select(String from) {
		return "SELECT " + COLUMNS + "FROM " + from + " " + NAMES + "WHERE " + VISIBLE;
	}

}
