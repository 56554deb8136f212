package org.entente.api.claims;

import org.entente.api.Stretch;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Slice;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * In which order claims are asked for.
 *
 * @param order date (latest first, undated last) or newest (in the record)
 */
record ClaimsQuery(@Nullable String order) {

	Slice<ClaimCard> run(ClaimSearch search, ClaimFilter filter, Stretch stretch, @Nullable Person reader) {
		return switch ((this.order != null) ? this.order : "date") {
			case "date" -> search.byDate(filter, position(stretch), stretch.length(), reader);
			case "newest" -> search.newest(filter, stretch.number(), stretch.length(), reader);
			default -> throw new RuleViolationException("order", "term.unknown", Violations.shorten(this.order));
		};
	}

	private static @Nullable String position(Stretch stretch) {
		if (stretch.after() != null && !ClaimSearch.isPosition(stretch.after())) {
			throw new RuleViolationException("after", "cursor");
		}
		return stretch.after();
	}

	/** Everything asked for, to be asked for again. */
	MultiValueMap<String, String> parameters(ClaimFilter filter, Stretch stretch) {
		MultiValueMap<String, String> parameters = filter.parameters();
		if (this.order != null) {
			parameters.add("order", this.order);
		}
		parameters.add("size", Integer.toString(stretch.length()));
		return parameters;
	}

}
