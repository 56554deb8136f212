package org.entente.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Things as columns: what each of them has, for a statement that takes all at once. */
final class Columns {

	private Columns() {
	}

	static <T> T[] of(Collection<NewEvent> events, Function<NewEvent, T> value, T[] type) {
		List<T> values = new ArrayList<>(events.size());
		events.forEach((event) -> values.add(value.apply(event)));
		return values.toArray(type);
	}

}
