package org.entente.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.entente.shared.Violations;

/** Reads what was moved and how much of it. */
class GoodsCheck {

	private static final int MOST = 30;

	private final Violations all;

	GoodsCheck(Violations all) {
		this.all = all;
	}

	List<ClaimContent.Amount> amounts(List<ClaimDraft.GoodsDraft> drafts) {
		if (drafts.size() > MOST) {
			this.all.add("goods", "too-many", MOST);
			return List.of();
		}
		List<ClaimContent.Amount> amounts = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			amounts.add(amount(drafts.get(i), this.all.in("goods[" + i + "]")));
		}
		return amounts;
	}

	private static ClaimContent.Amount amount(ClaimDraft.GoodsDraft draft, Violations violations) {
		String what = violations.required("what", draft.what(), 200);
		Qualifier qualifier = violations.required("qualifier", draft.qualifier(), Qualifier.class);
		BigDecimal lower = violations.decimal("lower", draft.lower());
		BigDecimal upper = violations.decimal("upper", draft.upper());
		if (lower != null && upper != null && lower.compareTo(upper) > 0) {
			violations.add("upper", "goods.range");
		}
		return new ClaimContent.Amount(what, qualifier, lower, upper, violations.optional("unit", draft.unit(), 60),
				violations.code("currency", draft.currency()), violations.optional("per", draft.per(), Period.class));
	}

}
