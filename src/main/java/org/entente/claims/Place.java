package org.entente.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Where a claim holds, and how exactly that is known. */
@Embeddable
record Place(@Column(name = "place") @Nullable String name, @Column(name = "place_country") @Nullable String country,
		@Column(name = "place_precision") @Enumerated(EnumType.STRING) @Nullable PlacePrecision precision) {
}
