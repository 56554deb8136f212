package org.entente.web;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.entente.actors.ActorSearch;
import org.entente.claims.ClaimDraft;
import org.springframework.stereotype.Component;

/** Gives the actors that revisions name by their ids their names, in one statement. */
@Component
public class RevisionNames {

	private final ActorSearch actors;

	RevisionNames(ActorSearch actors) {
		this.actors = actors;
	}

	/** Names for the ids of these drafts; an id without an actor stays as it is. */
	public UnaryOperator<String> of(Collection<ClaimDraft> drafts) {
		Set<UUID> ids = drafts.stream()
			.flatMap((draft) -> draft.participants().stream())
			.map(ClaimDraft.ParticipantDraft::actor)
			.filter((id) -> id != null && isId(id))
			.map(UUID::fromString)
			.collect(Collectors.toSet());
		Map<UUID, String> names = ids.isEmpty() ? Map.of() : this.actors.names(ids);
		return (id) -> isId(id) ? names.getOrDefault(UUID.fromString(id), id) : id;
	}

	private static boolean isId(String typed) {
		return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
	}

}
