package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimCard.Party;
import org.entente.claims.ClaimKind;
import org.entente.claims.ParticipantRole;

/**
 * What the sources say a state fears, gains and stands for.
 *
 * @param code of the state; empty where the source names none
 */
record Interests(String code, List<ClaimCard> risks, List<ClaimCard> benefits, List<ClaimCard> positions) {

	/** Every state that is named, members first, and at the end what names no state. */
	static List<Interests> of(Collection<ClaimCard> assessments, List<String> members) {
		Map<String, Interests> states = new LinkedHashMap<>();
		members.forEach((code) -> states.put(code, none(code)));
		Interests unnamed = none("");
		for (ClaimCard claim : assessments) {
			List<String> named = states(claim);
			named.forEach((code) -> states.computeIfAbsent(code, Interests::none).add(claim));
			if (named.isEmpty()) {
				unnamed.add(claim);
			}
		}
		List<Interests> rows = new ArrayList<>(states.values());
		rows.add(unnamed);
		return rows.stream().filter(Interests::any).toList();
	}

	private static Interests none(String code) {
		return new Interests(code, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	private void add(ClaimCard claim) {
		switch (claim.kind()) {
			case RISK -> this.risks.add(claim);
			case BENEFIT -> this.benefits.add(claim);
			case POSITION -> this.positions.add(claim);
			default -> {
				// motives, limitations, factors and scenarios stand elsewhere
			}
		}
	}

	private boolean any() {
		return this.risks.size() + this.benefits.size() + this.positions.size() > 0;
	}

	/** Whose risk, benefit or position it is, as far as the claim says. */
	static List<String> states(ClaimCard claim) {
		List<String> named = claim.participants()
			.stream()
			.filter((party) -> party.country() != null && party.role() == role(claim.kind()))
			.map(Party::country)
			.distinct()
			.toList();
		if (!named.isEmpty() || claim.from() == null) {
			return named;
		}
		String end = (claim.kind() == ClaimKind.POSITION) ? claim.from() : claim.to();
		return (end != null) ? List.of(end) : List.of();
	}

	private static ParticipantRole role(ClaimKind kind) {
		return switch (kind) {
			case BENEFIT -> ParticipantRole.BENEFICIARY;
			case RISK -> ParticipantRole.TARGET;
			default -> ParticipantRole.HOST;
		};
	}

}
