package org.entente.api.claims;

import java.math.BigDecimal;

import org.entente.api.Typed;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.jspecify.annotations.Nullable;

/** What was moved and how much of it. */
record GoodsJson(@Nullable String what, @Nullable String qualifier, @Nullable BigDecimal lower,
		@Nullable BigDecimal upper, @Nullable String unit, @Nullable String currency, @Nullable String per) {

	static GoodsJson of(ClaimCard.Amount amount) {
		return new GoodsJson(amount.what(), amount.qualifier().word(), exact(amount.lower()), exact(amount.upper()),
				amount.unit(), amount.currency(), (amount.per() != null) ? amount.per().word() : null);
	}

	static GoodsJson of(ClaimDraft.GoodsDraft draft) {
		return new GoodsJson(draft.what(), draft.qualifier(), number(draft.lower()), number(draft.upper()),
				draft.unit(), draft.currency(), draft.per());
	}

	/** Without the zeros the database adds. */
	private static @Nullable BigDecimal exact(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros() : null;
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : exact(new BigDecimal(text.strip()));
	}

	ClaimDraft.GoodsDraft toDraft() {
		return new ClaimDraft.GoodsDraft(this.what, this.qualifier, Typed.text(this.lower), Typed.text(this.upper),
				this.unit, this.currency, this.per);
	}

}
