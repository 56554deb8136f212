package org.entente.claims;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a claim says: which tie, which way, how firmly, when and where. */
@Embeddable
record Proposition(@Enumerated(EnumType.STRING) ClaimKind kind, String statement, Course course, String domain,
		@Nullable String activity, @Enumerated(EnumType.STRING) Modality modality,
		@Enumerated(EnumType.STRING) Polarity polarity, ValidTime time, Place place) {
}
