package org.entente.sources;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A source quotes, reprints, translates, summarises or relies on another, or on something
 * unknown.
 */
@Entity
class Derivation {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long sourceId;

	private @Nullable Long fromId;

	@Enumerated(EnumType.STRING)
	private DerivationKind kind;

	private @Nullable String note;

	private long createdBy;

	private Instant createdAt;

	protected Derivation() {
	}

	Derivation(long sourceId, @Nullable Long fromId, DerivationKind kind, @Nullable String note, long createdBy,
			Instant createdAt) {
		this.sourceId = sourceId;
		this.fromId = fromId;
		this.kind = kind;
		this.note = note;
		this.createdBy = createdBy;
		this.createdAt = createdAt;
	}

}
