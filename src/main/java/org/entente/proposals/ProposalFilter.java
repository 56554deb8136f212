package org.entente.proposals;

import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are asked for.
 *
 * @param show open, closed or all; open when left out
 * @param mine yes for those the reader made
 * @param claim number of the claim
 */
public record ProposalFilter(@Nullable String show, @Nullable String mine, @Nullable String claim) {

	/** The condition on the outcome. */
	String outcome() {
		return switch (state()) {
			case "open" -> "p.outcome IS NULL";
			case "closed" -> "p.outcome IS NOT NULL";
			case "all" -> "TRUE";
			default -> throw new RuleViolationException("show", "term.unknown", state());
		};
	}

	public String state() {
		return isGiven(this.show) ? this.show : "open";
	}

	boolean ofReader() {
		if (isGiven(this.mine) && !this.mine.equals("yes")) {
			throw new RuleViolationException("mine", "term.unknown", this.mine);
		}
		return isGiven(this.mine);
	}

	/** Number of the claim, or null for those of all. */
	public @Nullable Long claimNumber() {
		if (!isGiven(this.claim)) {
			return null;
		}
		if (!this.claim.matches("[0-9]{1,18}")) {
			throw new RuleViolationException("claim", "number", this.claim);
		}
		return Long.valueOf(this.claim);
	}

	/** What was asked for, to be asked for again. */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "show", this.show);
		put(parameters, "mine", this.mine);
		put(parameters, "claim", this.claim);
		return parameters;
	}

	private static void put(Map<String, String> parameters, String name, @Nullable String value) {
		if (isGiven(value)) {
			parameters.put(name, value);
		}
	}

	private static boolean isGiven(@Nullable String typed) {
		return typed != null && !typed.isBlank();
	}

}
