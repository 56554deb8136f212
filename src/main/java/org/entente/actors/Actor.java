package org.entente.actors;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Anyone but a state who takes part in a claim. */
@Entity
public class Actor {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	/** Never in an update: the lock would shut out whoever only refers to the row. */
	@Column(updatable = false)
	private UUID externalId;

	private String name;

	@Enumerated(EnumType.STRING)
	private ActorKind kind;

	private @Nullable String home;

	private @Nullable String description;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Actor() {
	}

	@SuppressWarnings("NullAway.Init")
	Actor(UUID externalId, Profile profile) {
		this.externalId = externalId;
		describe(profile);
	}

	void describe(Profile profile) {
		this.name = profile.name();
		this.kind = profile.kind();
		this.home = profile.home();
		this.description = profile.description();
	}

	public long id() {
		return this.id;
	}

	public UUID externalId() {
		return this.externalId;
	}

	int version() {
		return this.version;
	}

	/** What was entered, found to be right. */
	record Profile(String name, ActorKind kind, @Nullable String home, @Nullable String description) {
	}

}
