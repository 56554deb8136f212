package org.entente.claims;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What was moved and how much of it, as a range with a qualifier. */
@Entity
class Goods {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Claim claim;

	private int position;

	private String what;

	@Enumerated(EnumType.STRING)
	private Qualifier qualifier;

	private @Nullable BigDecimal lower;

	private @Nullable BigDecimal upper;

	private @Nullable String unit;

	private @Nullable String currency;

	@Enumerated(EnumType.STRING)
	private @Nullable Period per;

	protected Goods() {
	}

	Goods(Claim claim, int position, ClaimContent.Amount amount) {
		this.claim = claim;
		this.position = position;
		this.what = amount.what();
		this.qualifier = amount.qualifier();
		this.lower = amount.lower();
		this.upper = amount.upper();
		this.unit = amount.unit();
		this.currency = amount.currency();
		this.per = amount.per();
	}

}
