package org.entente.web.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.MixedScript;
import org.entente.merges.Alike;
import org.entente.merges.LikenessSearch;
import org.entente.web.Likes;
import org.springframework.stereotype.Component;

/**
 * What the form of a claim looks like: claims, and sources and actors where new ones are
 * recorded with it.
 */
@Component
class ClaimLikes {

	private final LikenessSearch likeness;

	ClaimLikes(LikenessSearch likeness) {
		this.likeness = likeness;
	}

	Likes of(ClaimForm form, SupportForm support, Person person) {
		List<Alike> alike = new ArrayList<>(
				this.likeness.claims(form.statement(), String.join("-", form.members()), person));
		if (support.isFromNewSource()) {
			alike.addAll(this.likeness.sources(support.newSource().sketch()));
		}
		List<String> names = form.participants()
			.stream()
			.map(ParticipantForm::fresh)
			.filter(Objects::nonNull)
			.map(ActorDraft::name)
			.filter(Typed::isGiven)
			.toList();
		alike.addAll(this.likeness.actors(names, null, null));
		return new Likes(alike, MixedScript.in(names));
	}

}
