package org.entente.merges;

import java.util.UUID;

import org.entente.claims.ClaimCard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of two records that are merged, as the person who merges sees it.
 *
 * @param caption what it is called
 * @param draft what it says, as somebody would enter it
 * @param claim the claim with what hangs on it, where it is one
 */
public record MergeSide(Mergeable kind, long id, UUID externalId, int version, String caption, ObjectNode draft,
		@Nullable ClaimCard claim) {

	public String number() {
		return this.kind.number(this.id);
	}

	public String address() {
		return this.kind.address(this.id);
	}

}
