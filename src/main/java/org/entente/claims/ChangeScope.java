package org.entente.claims;

/** What a change belongs to, as a reader may follow it. */
public enum ChangeScope {

	/** All relationships a country is a member of, by its code. */
	COUNTRY("JOIN relationship_member y ON y.relationship_id = l.relationship_id AND y.country_code = %s"),

	/** A relationship, by its code. */
	RELATIONSHIP("JOIN relationship y ON y.id = l.relationship_id AND y.code = %s"),

	/** A claim and what hangs on it, by its number. */
	CLAIM("JOIN claim y ON y.id = l.claim_id AND y.id = %s"),

	/** A source and what is cited from it, by its number. */
	SOURCE("""
			JOIN LATERAL (SELECT 'source' AS subject, %1$s AS subject_id
			  UNION ALL SELECT 'citation', t.id FROM citation t WHERE t.source_id = %1$s) y
			  ON y.subject = l.subject AND y.subject_id = l.subject_id""");

	private final String join;

	ChangeScope(String join) {
		this.join = join;
	}

	/** Whether its things go by number, not by code. */
	public boolean isNumbered() {
		return this == CLAIM || this == SOURCE;
	}

	/**
	 * The join that narrows the changes (l) to those of one thing.
	 * @param target fixed SQL that names the thing: a parameter or a column
	 */
	String join(String target) {
		return String.format(this.join, target);
	}

}
