package org.entente.actors;

import java.util.List;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.countries.CountrySearch;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records and describes actors. */
@Service
@Transactional
public class ActorService {

	private final ActorRepository actors;

	private final CountrySearch countries;

	private final ChangeLog log;

	ActorService(ActorRepository actors, CountrySearch countries, ChangeLog log) {
		this.actors = actors;
		this.countries = countries;
		this.log = log;
	}

	/** Records an actor and returns its number. */
	public long record(ActorDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		UUID externalId = (draft.id() != null) ? draft.id() : UUID.randomUUID();
		Actor actor = this.actors.saveAndFlush(new Actor(externalId, check(draft)));
		this.log.add(new Change("actor", actor.id(), "recorded", by.id(), draft.name()));
		return actor.id();
	}

	/**
	 * Describes an actor anew; refuses when somebody else did since the given version was
	 * read.
	 */
	public void describe(long id, int version, ActorDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Actor actor = this.actors.findById(id).orElseThrow(() -> new NotFoundException("actor", id));
		StaleVersionException.check("actor", id, version, actor.version());
		actor.describe(check(draft));
		this.log.add(new Change("actor", id, "revised", by.id(), draft.name()));
	}

	/** Collects the rules that a draft breaks, without writing anything. */
	@Transactional(readOnly = true)
	public void inspect(ActorDraft draft, Violations violations) {
		read(draft, violations);
	}

	/**
	 * Takes an actor away again, as if it had not been recorded: history keeps it. The
	 * database refuses where something rests on it.
	 */
	public void withdraw(long id, Person by) {
		by.mustBe(Role.RESEARCHER);
		Actor actor = this.actors.findById(id).orElseThrow(() -> new NotFoundException("actor", id));
		this.actors.delete(actor);
		this.actors.flush();
		this.log.add(new Change("actor", id, "withdrawn", by.id(), null));
	}

	private Actor.Profile check(ActorDraft draft) {
		Violations violations = new Violations();
		Actor.Profile profile = read(draft, violations);
		violations.throwIfAny();
		return profile;
	}

	@SuppressWarnings("NullAway")
	private Actor.Profile read(ActorDraft draft, Violations violations) {
		Actor.Profile profile = new Actor.Profile(violations.required("name", draft.name(), 200),
				violations.required("kind", draft.kind(), ActorKind.class), violations.code("home", draft.home()),
				violations.optional("description", draft.description(), 2000));
		if (profile.home() != null && !this.countries.unknown(List.of(profile.home())).isEmpty()) {
			violations.add("home", "country.unknown", profile.home());
		}
		return profile;
	}

}
