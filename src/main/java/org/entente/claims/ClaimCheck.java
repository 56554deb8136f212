package org.entente.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.entente.countries.CountrySearch;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody entered about a claim; reports every rule it breaks at its field.
 */
@Component
class ClaimCheck {

	private final CountrySearch countries;

	private final ParticipantCheck participants;

	private final DomainSearch domains;

	ClaimCheck(CountrySearch countries, ParticipantCheck participants, DomainSearch domains) {
		this.countries = countries;
		this.participants = participants;
		this.domains = domains;
	}

	/** Reads the draft; the result may be used only when no violation was added. */
	ClaimContent check(ClaimDraft draft, Violations violations) {
		RelationshipCode relationship = relationship(draft, violations);
		ClaimKind kind = violations.required("kind", draft.kind(), ClaimKind.class);
		String statement = violations.required("statement", draft.statement(), 1000);
		Course course = new CourseCheck(violations).course(draft, relationship);
		String domain = domain(draft, violations);
		Modality modality = violations.required("modality", draft.modality(), Modality.class);
		Polarity polarity = violations.required("polarity", draft.polarity(), Polarity.class);
		String dateAsWritten = violations.optional("dateAsWritten", draft.dateAsWritten(), 200);
		EdtfDate date = violations.date("date", draft.date());
		Place place = place(draft.place(), violations);
		List<ClaimContent.Party> participants = this.participants.parties(draft.participants(), violations);
		List<ClaimContent.Amount> goods = new GoodsCheck(violations).amounts(draft.goods());
		checkCountries(draft, relationship, violations);
		Proposition proposition = new Proposition(kind, statement, course, domain, blankToNull(draft.activity()),
				modality, polarity, ValidTime.of(dateAsWritten, date), place);
		return new ClaimContent(relationship, proposition, participants, goods);
	}

	private @Nullable RelationshipCode relationship(ClaimDraft draft, Violations violations) {
		String typed = draft.relationship();
		if (typed == null || typed.isBlank()) {
			violations.add("relationship", "required");
			return null;
		}
		RelationshipCode code = RelationshipCode.find(typed).orElse(null);
		if (code == null) {
			List<String> members = List.of(typed.strip().toUpperCase(Locale.ROOT).split("-", -1));
			boolean itself = members.size() > new HashSet<>(members).size();
			violations.add("relationship", itself ? "relationship.itself" : "relationship", Violations.shorten(typed));
		}
		return code;
	}

	private @Nullable String domain(ClaimDraft draft, Violations violations) {
		String domain = violations.required("domain", draft.domain(), 60);
		if (domain != null && !this.domains.has(domain)) {
			violations.add("domain", "term.unknown", Violations.shorten(domain));
		}
		String activity = blankToNull(draft.activity());
		if (domain != null && activity != null && !this.domains.has(domain, activity)) {
			violations.add("activity", "activity.unknown", Violations.shorten(activity), Violations.shorten(domain));
		}
		return domain;
	}

	private static Place place(ClaimDraft.@Nullable PlaceDraft draft, Violations all) {
		if (draft == null) {
			return new Place(null, null, null);
		}
		Violations violations = all.in("place");
		String name = violations.optional("name", draft.name(), 200);
		String country = violations.code("country", draft.country());
		PlacePrecision precision = violations.optional("precision", draft.precision(), PlacePrecision.class);
		if (precision == null && (name != null || country != null)) {
			violations.add("precision", "place.precision");
		}
		return new Place(name, country, precision);
	}

	/** All codes at once, each reported where it was typed. */
	private void checkCountries(ClaimDraft draft, @Nullable RelationshipCode relationship, Violations violations) {
		Map<String, String> typed = new HashMap<>();
		if (relationship != null) {
			relationship.members().forEach((code) -> typed.put(code, "relationship"));
		}
		note(typed, draft.towards(), "towards");
		if (draft.place() != null) {
			note(typed, draft.place().country(), "place.country");
		}
		for (int i = 0; i < draft.participants().size(); i++) {
			note(typed, draft.participants().get(i).country(), "participants[" + i + "].country");
		}
		this.countries.unknown(typed.keySet())
			.forEach((code) -> violations.add(Objects.requireNonNull(typed.get(code)), "country.unknown", code));
	}

	private static void note(Map<String, String> typed, @Nullable String code, String field) {
		String upper = (code != null) ? code.strip().toUpperCase(Locale.ROOT) : "";
		if (upper.matches("[A-Z]{3}")) {
			typed.putIfAbsent(upper, field);
		}
	}

	private static @Nullable String blankToNull(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed;
	}

}
