package org.entente.relationships;

import java.util.List;

import org.entente.countries.Country;
import org.jspecify.annotations.Nullable;

/**
 * Two states or more and what lies between them.
 *
 * @param id internal number, or null while nothing is recorded about them
 * @param members in the order of the code
 */
public record Relationship(@Nullable Long id, RelationshipCode code, List<Country> members) {

	/** The names of the members: Iran – North Korea. */
	public String name() {
		return String.join(" – ", this.members.stream().map(Country::name).toList());
	}

	public String nameOf(String member) {
		return this.members.stream()
			.filter((c) -> c.code().equals(member))
			.map(Country::name)
			.findFirst()
			.orElse(member);
	}

}
