package org.entente.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.entente.actors.ActorSearch;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who takes part: in each row one country or one actor we know, and a role. */
@Component
class ParticipantCheck {

	private static final int MOST = 30;

	private final ActorSearch actors;

	ParticipantCheck(ActorSearch actors) {
		this.actors = actors;
	}

	List<ClaimContent.Party> parties(List<ClaimDraft.ParticipantDraft> drafts, Violations all) {
		if (drafts.size() > MOST) {
			all.add("participants", "too-many", MOST);
			return List.of();
		}
		List<ClaimContent.Party> parties = new ArrayList<>();
		Map<UUID, Long> numbers = this.actors.numbers(ids(drafts));
		for (int i = 0; i < drafts.size(); i++) {
			parties.add(party(drafts.get(i), numbers, all.in("participants[" + i + "]")));
		}
		return parties;
	}

	private static ClaimContent.Party party(ClaimDraft.ParticipantDraft draft, Map<UUID, Long> numbers,
			Violations violations) {
		String country = violations.code("country", draft.country());
		UUID actor = violations.id("actor", draft.actor());
		ParticipantRole role = violations.required("role", draft.role(), ParticipantRole.class);
		if (isGiven(draft.country()) == isGiven(draft.actor())) {
			violations.add("country", "participant.one");
		}
		if (actor != null && !numbers.containsKey(actor)) {
			violations.add("actor", "actor.unknown");
		}
		return new ClaimContent.Party(country, (actor != null) ? numbers.get(actor) : null, role);
	}

	private static Set<UUID> ids(List<ClaimDraft.ParticipantDraft> drafts) {
		Violations ignored = new Violations();
		Set<UUID> ids = new HashSet<>();
		drafts.forEach((draft) -> ids.add(ignored.id("actor", draft.actor())));
		ids.remove(null);
		return ids;
	}

	private static boolean isGiven(@Nullable String typed) {
		return typed != null && !typed.isBlank();
	}

}
