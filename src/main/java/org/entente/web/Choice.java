package org.entente.web;

import java.util.List;
import java.util.UUID;

import org.entente.shared.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * What a field that names a thing of the record comes to.
 *
 * @param id what is handed on: the id of the thing, null where nothing was typed
 * @param shown what the field shows
 * @param open whether it is not clear which thing is meant
 * @param offered the things it may be
 */
public record Choice(@Nullable String id, @Nullable String shown, boolean open, List<Candidate> offered) {

	static final Choice NONE = new Choice(null, null, false, List.of());

	/** Names no thing, so that the rule "this is recorded" is the one that is broken. */
	private static final String NOT_RECORDED = new UUID(0, 0).toString();

	static Choice of(Candidate candidate) {
		return new Choice(candidate.id().toString(), candidate.label(), false, List.of());
	}

	static Choice open(@Nullable String typed, List<Candidate> offered) {
		return new Choice(NOT_RECORDED, typed, true, offered);
	}

}
