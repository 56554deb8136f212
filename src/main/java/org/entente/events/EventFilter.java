package org.entente.events;

import java.time.LocalDate;
import java.util.Optional;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Which events are asked for.
 *
 * @param relationship code of the two states
 * @param dataSet number of the source
 * @param kind code that theirs begin with, or their words
 * @param from code of the state that acts
 * @param during EDTF; they lie in it with at least one day
 */
public record EventFilter(@Nullable String relationship, @Nullable String dataSet, @Nullable String kind,
		@Nullable String from, @Nullable String during) {

	/** Days that are asked for; null is open. */
	record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
	}

	/** All events of a data set. */
	public static EventFilter ofDataSet(long source) {
		return new EventFilter(null, Long.toString(source), null, null, null);
	}

	/** What stands in the address. */
	public MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		add(parameters, "relationship", this.relationship);
		add(parameters, "dataSet", this.dataSet);
		add(parameters, "kind", this.kind);
		add(parameters, "from", this.from);
		add(parameters, "during", this.during);
		return parameters;
	}

	private static void add(MultiValueMap<String, String> parameters, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			parameters.add(name, value);
		}
	}

	Optional<RelationshipCode> code() {
		return RelationshipCode.find(this.relationship).filter(RelationshipCode::isDyad);
	}

	/** The direction that is asked for, or null for all. */
	@Nullable String sign() {
		String acting = parameters().getFirst("from");
		return code().filter((code) -> code.has(acting))
			.map((code) -> NewEvent.direction(code, String.valueOf(acting), false))
			.orElse(null);
	}

	@Nullable Long source() {
		String number = parameters().getFirst("dataSet");
		return (number != null) ? Long.valueOf(number) : null;
	}

	Days days() {
		String period = parameters().getFirst("during");
		EdtfDate read = (period != null) ? EdtfDate.parse(period.strip()) : null;
		return (read != null) ? new Days(read.earliest(), read.latest()) : new Days(null, null);
	}

	/** Refuses what means nothing. */
	void check() {
		MultiValueMap<String, String> asked = parameters();
		Violations violations = new Violations();
		if (asked.containsKey("relationship") && code().isEmpty()) {
			violations.add("relationship", "event.relationship", Violations.shorten(String.valueOf(this.relationship)));
		}
		if (asked.containsKey("dataSet") && !String.valueOf(this.dataSet).matches("\\d{1,9}")) {
			violations.add("dataSet", "number", Violations.shorten(String.valueOf(this.dataSet)));
		}
		if (asked.containsKey("from") && code().filter((code) -> code.has(asked.getFirst("from"))).isEmpty()) {
			violations.add("from", "event.from", Violations.shorten(String.valueOf(this.from)));
		}
		violations.optional("kind", this.kind, 100);
		violations.date("during", this.during);
		violations.throwIfAny();
	}

}
