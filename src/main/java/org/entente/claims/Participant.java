package org.entente.claims;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A country or an actor in a role. */
@Entity
class Participant {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Claim claim;

	private int position;

	private @Nullable String countryCode;

	private @Nullable Long actorId;

	@Enumerated(EnumType.STRING)
	private ParticipantRole role;

	protected Participant() {
	}

	Participant(Claim claim, int position, ClaimContent.Party party) {
		this.claim = claim;
		this.position = position;
		this.countryCode = party.country();
		this.actorId = party.actorId();
		this.role = party.role();
	}

}
