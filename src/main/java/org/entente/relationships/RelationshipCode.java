package org.entente.relationships;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of a relationship: the alpha-3 codes of its two to eight members, sorted,
 * joined by hyphens.
 *
 * @param members codes, sorted, each once
 */
public record RelationshipCode(List<String> members) {

	private static final Pattern MEMBER = Pattern.compile("[A-Z]{3}");

	/** The most members a group may have. */
	public static final int MOST = 8;

	public RelationshipCode {
		members = members.stream().sorted().toList();
		if (members.size() < 2 || members.size() > MOST || members.stream().distinct().count() != members.size()
				|| !members.stream().allMatch((code) -> MEMBER.matcher(code).matches())) {
			throw new IllegalArgumentException("not the members of a relationship: " + members);
		}
	}

	/** Reads a code whatever the order of its members; finds nothing when it is none. */
	public static Optional<RelationshipCode> find(@Nullable String text) {
		if (text == null || text.length() > 40) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(new RelationshipCode(Arrays.asList(text.strip().toUpperCase(Locale.ROOT).split("-", -1))));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	public boolean isDyad() {
		return this.members.size() == 2;
	}

	public boolean has(@Nullable String country) {
		return country != null && this.members.contains(country);
	}

	/** The other member of a dyad. */
	public String other(String member) {
		return this.members.get(this.members.indexOf(member) == 0 ? 1 : 0);
	}

	/** The dyads between the members of a group; of a dyad, itself. */
	public List<RelationshipCode> dyads() {
		return this.members.stream()
			.flatMap((a) -> this.members.stream()
				.filter((b) -> a.compareTo(b) < 0)
				.map((b) -> new RelationshipCode(List.of(a, b))))
			.toList();
	}

	@Override
	public String toString() {
		return String.join("-", this.members);
	}

}
