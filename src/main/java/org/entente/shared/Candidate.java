package org.entente.shared;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A thing of the record that somebody may mean by what they typed.
 *
 * @param code its number as people write it: {@code SRC-0012}
 * @param detail what tells it from others of that name, or null
 * @param exact whether its name is what was typed, letter for letter but for case
 */
public record Candidate(String code, UUID id, String name, @Nullable String detail, boolean exact) {

	private static final int LONGEST = 120;

	/**
	 * How a field shows it that took it in: name and number, of which the number counts.
	 */
	public String label() {
		boolean fits = this.name.codePointCount(0, this.name.length()) <= LONGEST;
		String name = fits ? this.name : this.name.substring(0, this.name.offsetByCodePoints(0, LONGEST)) + "…";
		return name.replaceAll("\\s+", " ") + " (" + this.code + ")";
	}

}
