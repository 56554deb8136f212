package org.entente.claims;

import java.util.List;

import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/**
 * How strongly words state something, from plain fact down to what nobody can check: the
 * one table of hedges, in English. The likelihoods are those of Intelligence Community
 * Directive 203 (<em>Analytic Standards</em>, 2 January 2015, section D.6.e.2.a) with
 * their percentages; words of hearsay and of possibility follow the cues used in
 * linguistics (hedges and boosters in the sense of K. Hyland, <em>Hedging in Scientific
 * Research Articles</em>, 1998), as far as they occur in reports about states.
 */
public enum HedgeStrength implements Term {

	/** Stated outright, or with emphasis: no doubt to keep. */
	STATED(Side.FOR, 0, "it is clear", "clearly", "certainly", "definitely", "undoubtedly", "undeniably",
			"unquestionably", "obviously", "evidently", "no doubt", "without doubt", "without a doubt", "beyond doubt",
			"indisputably", "eloquent testimony", "documents", "proves", "confirms"),

	/** 95 to 99 percent. */
	ALMOST_CERTAIN(Side.FOR, 1, "almost certain", "almost certainly", "nearly certain", "nearly certainly"),

	/** Somebody else is said to say so. */
	REPORTED(Side.FOR, 2, "reportedly", "reported", "reports", "report that", "is said to", "are said to",
			"was said to", "were said to", "said by", "alleged", "allegedly", "alleges", "allege", "purportedly",
			"purported", "rumoured", "rumored", "ostensibly", "according to", "claims that", "claimed that",
			"claims to", "suggest", "suggests", "suggested", "indicate", "indicates", "indicated", "reveal", "reveals",
			"revealed", "insists", "insist", "insisted", "we are told"),

	/** Held to be so. */
	BELIEVED(Side.FOR, 3, "widely believed", "believed to", "is believed", "are believed", "is thought", "are thought",
			"thought to", "presumed", "presumably", "suspected", "considered to", "assumed to", "estimated",
			"estimates"),

	/** 80 to 95 percent. */
	VERY_LIKELY(Side.FOR, 4, "very likely", "highly likely", "very probable", "very probably", "highly probable",
			"highly probably"),

	/** 55 to 80 percent. */
	LIKELY(Side.FOR, 5, "likely", "probable", "probably"),

	/** 45 to 55 percent. */
	EVEN(Side.NEITHER, 6, "roughly even chance", "roughly even odds", "even chance", "even odds"),

	/** It may be so, and may not. */
	POSSIBLE(Side.NEITHER, 7, "possible", "possibly", "may", "might", "could", "perhaps", "maybe", "potential",
			"potentially", "conceivable", "conceivably", "seems", "seem", "seemingly", "appears to", "appear to",
			"apparently", "threaten to", "threatens to", "threatening to"),

	/** Nobody can check it. */
	UNVERIFIABLE(Side.NEITHER, 8, "difficult to verify", "hard to verify", "cannot be verified",
			"could not be verified", "not verified", "unverified", "unconfirmed", "not confirmed", "unclear",
			"not known", "little is known", "unknown", "speculative", "necessarily speculative", "speculation",
			"speculated", "hidden", "secrecy", "classified"),

	/** 20 to 45 percent. */
	UNLIKELY(Side.AGAINST, 5, "unlikely", "improbable", "improbably", "not likely"),

	/** 5 to 20 percent. */
	VERY_UNLIKELY(Side.AGAINST, 4, "very unlikely", "highly unlikely", "very improbable", "highly improbable"),

	/** 1 to 5 percent. */
	REMOTE(Side.AGAINST, 1, "remote", "almost no chance");

	/** What the words speak for. */
	private enum Side {

		FOR, NEITHER, AGAINST

	}

	private final Side side;

	private final int doubt;

	private final List<String> words;

	HedgeStrength(Side side, int doubt, String... words) {
		this.side = side;
		this.doubt = doubt;
		this.words = List.of(words);
	}

	/** The words of this strength, the most usual first. */
	public List<String> words() {
		return this.words;
	}

	/** How likely that is by ICD 203, or null where the words tell no likelihood. */
	public @Nullable String likelihood() {
		return switch (this) {
			case ALMOST_CERTAIN -> "95 to 99 %";
			case VERY_LIKELY -> "80 to 95 %";
			case LIKELY -> "55 to 80 %";
			case EVEN -> "45 to 55 %";
			case UNLIKELY -> "20 to 45 %";
			case VERY_UNLIKELY -> "5 to 20 %";
			case REMOTE -> "1 to 5 %";
			default -> null;
		};
	}

	/** Whether there is doubt in it at all. */
	public boolean isDoubt() {
		return this != STATED;
	}

	/**
	 * Whether a statement with a word of this strength says no more than a source with
	 * the other: its doubt is as great, and it does not speak for the opposite.
	 */
	boolean keeps(HedgeStrength other) {
		return this.doubt >= other.doubt && (this.side == other.side || this.side == Side.NEITHER);
	}

}
