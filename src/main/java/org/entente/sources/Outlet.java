package org.entente.sources;

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

/** Who publishes: a news agency, ministry, think tank, blog, panel. */
@Entity
public class Outlet {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	/** Never in an update: the lock would shut out whoever only refers to the row. */
	@Column(updatable = false)
	private UUID externalId;

	private String name;

	@Enumerated(EnumType.STRING)
	private OutletKind kind;

	private @Nullable String owner;

	private @Nullable String url;

	private @Nullable String note;

	@Version
	private int version;

	protected Outlet() {
	}

	Outlet(UUID externalId, Profile profile) {
		this.externalId = externalId;
		describe(profile);
	}

	void describe(Profile profile) {
		this.name = profile.name();
		this.kind = profile.kind();
		this.owner = profile.owner();
		this.url = profile.url();
		this.note = profile.note();
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
	record Profile(String name, OutletKind kind, @Nullable String owner, @Nullable String url, @Nullable String note) {
	}

}
