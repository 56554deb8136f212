package org.entente.grading;

import java.util.OptionalDouble;

import org.entente.claims.Credibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts first and second grades of the same citations; one statement. */
@Service
@Transactional(readOnly = true)
public class AgreementSearch {

	private final JdbcClient jdbc;

	AgreementSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far first and second grades agree.
	 *
	 * @param sighted pairs whose second grader had decided on the claim before, and so
	 * may have seen the first grade
	 */
	public record Agreement(CohensKappa kappa, long sighted) {

		/** Cohen's κ, or null where it does not exist. */
		public @Nullable Double unweighted() {
			return given(this.kappa.unweighted());
		}

		/** The same with differences weighted, or null where it does not exist. */
		public @Nullable Double linear() {
			return given(this.kappa.linear());
		}

		private static @Nullable Double given(OptionalDouble number) {
			return number.isPresent() ? number.getAsDouble() : null;
		}

		/** Percent of the pairs on the diagonal. */
		public double share() {
			return 100.0 * this.kappa.agreed() / Math.max(1, this.kappa.pairs());
		}
	}

	/** Over all pairs there are, of withdrawn citations too. */
	public Agreement agreement() {
		int[][] counts = new int[Credibility.ALL.size()][Credibility.ALL.size()];
		long[] sighted = new long[1];
		this.jdbc
			.sql("""
					SELECT t.credibility AS first, g.credibility AS second, count(*) AS pairs, count(*) FILTER (WHERE EXISTS (
					  SELECT 1 FROM review w WHERE w.claim_id = g.claim_id AND w.reviewer_id = g.grader_id AND w.decided_at < g.graded_at)) AS sighted
					FROM second_grade g JOIN citation t ON t.id = g.citation_id GROUP BY 1, 2
					""")
			.query((row) -> {
				counts[row.getInt("first") - 1][row.getInt("second") - 1] = row.getInt("pairs");
				sighted[0] += row.getLong("sighted");
			});
		return new Agreement(new CohensKappa(counts), sighted[0]);
	}

}
