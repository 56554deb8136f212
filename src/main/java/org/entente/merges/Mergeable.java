package org.entente.merges;

import org.entente.shared.Term;

/** Kinds of thing that are found alike and merged. */
public enum Mergeable implements Term {

	CLAIM("CL"), SOURCE("SRC"), ACTOR("ACT"), OUTLET("OUT");

	private final String letters;

	Mergeable(String letters) {
		this.letters = letters;
	}

	/** The number people say: CL-0042. */
	public String number(long id) {
		return "%s-%04d".formatted(this.letters, id);
	}

	/** Where the page of one stands: /claims/42. */
	public String address(long id) {
		return "/" + word() + "s/" + id;
	}

	/** The internal number in what was typed, CL-0042 or 42; -1 where it is none. */
	long typedNumber(String typed) {
		String digits = typed.strip().replaceFirst("(?i)^" + this.letters + "-", "");
		return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
	}

}
