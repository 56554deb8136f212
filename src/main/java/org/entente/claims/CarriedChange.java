package org.entente.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.claims.ClaimDifference.Field;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody made to one revision of a claim, carried over to what the claim
 * says now: the fields it changes become as proposed, all others stay as they are.
 *
 * @param base what the claim said when the change was made
 * @param now what it says now
 * @param proposed what it said with the change
 */
public record CarriedChange(ClaimDraft base, ClaimDraft now, ClaimDraft proposed) {

	/**
	 * A field that differs anywhere; null stands for "not stated".
	 *
	 * @param contested whether it was changed in the meantime too, to something else
	 */
	public record Reading(String name, @Nullable String base, @Nullable String now, @Nullable String proposed,
			boolean contested) {
	}

	/** The claim as it would read. */
	public ClaimDraft result() {
		Set<String> changed = ClaimDifference.between(this.base, this.proposed, UnaryOperator.identity())
			.stream()
			.map(Field::name)
			.collect(Collectors.toSet());
		return new ClaimDraft(pick(changed, ClaimDraft::relationship, "relationship"),
				pick(changed, ClaimDraft::kind, "kind"), pick(changed, ClaimDraft::statement, "statement"),
				pick(changed, ClaimDraft::direction, "direction"), pick(changed, ClaimDraft::from, "direction"),
				pick(changed, ClaimDraft::to, "direction"), pick(changed, ClaimDraft::towards, "direction"),
				pick(changed, ClaimDraft::domain, "domain", "activity"),
				pick(changed, ClaimDraft::activity, "domain", "activity"),
				pick(changed, ClaimDraft::modality, "modality"), pick(changed, ClaimDraft::polarity, "polarity"),
				pick(changed, ClaimDraft::dateAsWritten, "date as written"), pick(changed, ClaimDraft::date, "date"),
				pick(changed, ClaimDraft::place, "place"),
				Objects.requireNonNull(pick(changed, ClaimDraft::participants, "participants")),
				Objects.requireNonNull(pick(changed, ClaimDraft::goods, "goods")));
	}

	private <T> @Nullable T pick(Set<String> changed, Function<ClaimDraft, @Nullable T> field, String... names) {
		return field.apply(Stream.of(names).anyMatch(changed::contains) ? this.proposed : this.now);
	}

	/** The fields that differ between the three, each with all of its readings. */
	public List<Reading> readings(UnaryOperator<String> names) {
		Map<String, Field> theirs = byName(ClaimDifference.between(this.base, this.proposed, names));
		Map<String, Field> since = byName(ClaimDifference.between(this.base, this.now, names));
		List<Reading> readings = new ArrayList<>();
		theirs.forEach((name, field) -> readings.add(reading(field, since.get(name))));
		since.values()
			.stream()
			.filter((field) -> !theirs.containsKey(field.name()))
			.forEach((field) -> readings
				.add(new Reading(field.name(), field.before(), field.after(), field.after(), false)));
		return readings;
	}

	private static Reading reading(Field proposed, @Nullable Field since) {
		String now = (since != null) ? since.after() : proposed.before();
		boolean contested = since != null && !Objects.equals(now, proposed.after());
		return new Reading(proposed.name(), proposed.before(), now, proposed.after(), contested);
	}

	private static Map<String, Field> byName(List<Field> fields) {
		Map<String, Field> byName = new LinkedHashMap<>();
		fields.forEach((field) -> byName.put(field.name(), field));
		return byName;
	}

}
