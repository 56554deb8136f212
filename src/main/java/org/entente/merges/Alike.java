package org.entente.merges;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A record that looks like what somebody enters.
 *
 * @param name what it is called
 * @param beside what else tells it apart: its status, its publisher, its kind
 * @param percent how alike, of 100
 */
public record Alike(Mergeable kind, long id, UUID externalId, String name, @Nullable String beside, Likeness way,
		int percent) {

	public String number() {
		return this.kind.number(this.id);
	}

	public String address() {
		return this.kind.address(this.id);
	}

}
