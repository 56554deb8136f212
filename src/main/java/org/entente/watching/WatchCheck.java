package org.entente.watching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.countries.CountrySearch;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wants to watch; what they may not see is not there. */
@Component
class WatchCheck {

	private final CountrySearch countries;

	private final ClaimSearch claims;

	private final SourceSearch sources;

	private final FilterText filters;

	WatchCheck(CountrySearch countries, ClaimSearch claims, SourceSearch sources, FilterText filters) {
		this.countries = countries;
		this.claims = claims;
		this.sources = sources;
		this.filters = filters;
	}

	/** What the draft names; null where a rule is broken. */
	@Nullable WatchTarget target(WatchDraft draft, Person by, Violations violations) {
		WatchKind kind = violations.required("kind", draft.kind(), WatchKind.class);
		if (kind == null) {
			return null;
		}
		if (kind == WatchKind.FILTER) {
			return filter(draft.filter(), violations);
		}
		String typed = violations.required("target", draft.target(), 40);
		return (typed == null) ? null : switch (kind) {
			case COUNTRY -> country(typed, violations);
			case RELATIONSHIP -> relationship(typed, violations);
			case CLAIM -> claim(typed, by, violations);
			default -> source(typed, violations);
		};
	}

	private @Nullable WatchTarget country(String typed, Violations violations) {
		String code = violations.code("target", typed);
		if (code == null || violations.any() || !this.countries.unknown(Set.of(code)).isEmpty()) {
			violations.add("target", "country.unknown", Violations.shorten(typed));
			return null;
		}
		return WatchTarget.country(code);
	}

	private @Nullable WatchTarget relationship(String typed, Violations violations) {
		Optional<RelationshipCode> code = RelationshipCode.find(typed)
			.filter((found) -> this.countries.unknown(found.members()).isEmpty());
		if (code.isEmpty()) {
			violations.add("target", "relationship", Violations.shorten(typed));
		}
		return code.map((found) -> WatchTarget.relationship(found.toString())).orElse(null);
	}

	private @Nullable WatchTarget claim(String typed, Person by, Violations violations) {
		try {
			return WatchTarget.claim(this.claims.get(number(typed), by).id());
		}
		catch (NotFoundException ex) {
			violations.add("target", "claim.unknown");
			return null;
		}
	}

	private @Nullable WatchTarget source(String typed, Violations violations) {
		try {
			return WatchTarget.source(this.sources.get(number(typed)).id());
		}
		catch (NotFoundException ex) {
			violations.add("target", "source.unknown");
			return null;
		}
	}

	/** What is no number is the number of nothing. */
	private static long number(String typed) {
		return typed.strip().matches("\\d{1,18}") ? Long.parseLong(typed.strip()) : 0;
	}

	private @Nullable WatchTarget filter(@Nullable Map<String, List<String>> filter, Violations violations) {
		if (filter == null || filter.isEmpty()) {
			violations.add("filter", "watch.filter-empty");
			return null;
		}
		try {
			return WatchTarget.filter(this.filters.write(filter));
		}
		catch (RuleViolationException ex) {
			ex.violations()
				.forEach((found) -> violations.add(found.field().isEmpty() ? "filter" : "filter." + found.field(),
						found.key(), found.arguments().toArray()));
			return null;
		}
	}

}
