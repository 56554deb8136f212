package org.entente.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Which way a claim points and between whom. */
@Embeddable
record Course(@Enumerated(EnumType.STRING) Direction direction, @Column(name = "from_country") @Nullable String from,
		@Column(name = "to_country") @Nullable String to, @Column(name = "towards_country") @Nullable String towards) {
}
