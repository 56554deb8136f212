package org.entente.claims;

import java.util.List;

/**
 * Admiralty credibility of one piece of information (NATO AJP-2.1), 1 to 6.
 *
 * @param grade 1 best, 6 cannot be judged
 */
public record Credibility(int grade, String meaning) {

	/** All grades in order. */
	public static final List<Credibility> ALL = List.of(new Credibility(1, "Confirmed by other sources"),
			new Credibility(2, "Probably true"), new Credibility(3, "Possibly true"), new Credibility(4, "Doubtful"),
			new Credibility(5, "Improbable"), new Credibility(6, "Truth cannot be judged"));

	/** The grade that may be given only where two independent origins are counted. */
	public static final int CONFIRMED = 1;

}
