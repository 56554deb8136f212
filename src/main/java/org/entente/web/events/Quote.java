package org.entente.web.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.events.Event;
import org.entente.events.EventFilter;
import org.entente.web.Wishes;

/**
 * The address of the form of a claim that quotes events: what it says and where it stands
 * is filled in, what it means is not.
 */
final class Quote {

	private Quote() {
	}

	/** A claim that quotes one event. */
	static String of(Event event) {
		List<Map.Entry<String, String>> fields = new ArrayList<>(
				List.of(Map.entry("relationship", event.relationship().toString()), Map.entry("date", event.date()),
						Map.entry("direction", event.mutual() ? "mutual" : "directed")));
		if (!event.mutual()) {
			fields.add(Map.entry("from", event.from()));
			fields.add(Map.entry("to", event.to()));
		}
		fields.addAll(citation(event.sourceId(), event.line(),
				(event.number() >= 0) ? "event " + event.number() : "event of " + event.date()));
		return new Wishes(fields).at("/claims/new");
	}

	/** A claim that quotes how many events a data set has. */
	static String of(EventFilter filter, long source, String caption, int count, String address) {
		List<Map.Entry<String, String>> fields = new ArrayList<>(
				List.of(Map.entry("relationship", String.valueOf(filter.relationship()))));
		String during = filter.parameters().getFirst("during");
		if (during != null) {
			fields.add(Map.entry("date", during));
		}
		String asked = filter.parameters()
			.toSingleValueMap()
			.entrySet()
			.stream()
			.filter((wish) -> !List.of("dataSet", "relationship").contains(wish.getKey()))
			.map((wish) -> ", " + wish.getKey() + " " + wish.getValue())
			.reduce("", String::concat);
		fields.addAll(citation(source,
				count + " events between " + filter.relationship() + asked + " (" + caption + ")", address));
		return new Wishes(fields).at("/claims/new");
	}

	private static List<Map.Entry<String, String>> citation(long source, String excerpt, String locator) {
		return List.of(Map.entry("source", Long.toString(source)), Map.entry("citations[0].excerpt", excerpt),
				Map.entry("citations[0].locator", locator));
	}

}
