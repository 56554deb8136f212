package org.entente.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The description of an actor and what further files of its list added to it: a line for
 * each kind, below the rest. Neither takes anything from the other.
 *
 * @param own what the list, or a person, says
 */
record Additions(String own, Map<Addition, List<String>> added) {

	private static final String BETWEEN = "; ";

	/** Letters that the description of an actor may have. */
	static final int LONGEST = 2000;

	static Additions of(@Nullable String description) {
		List<String> own = new ArrayList<>();
		Map<Addition, List<String>> added = new EnumMap<>(Addition.class);
		Objects.requireNonNullElse(description, "").lines().forEach((line) -> {
			Addition kind = Stream.of(Addition.values())
				.filter((one) -> line.startsWith(one.label()))
				.findFirst()
				.orElse(null);
			if (kind == null) {
				own.add(line);
			}
			else {
				added.computeIfAbsent(kind, (one) -> new ArrayList<>())
					.addAll(List.of(line.substring(kind.label().length()).split(BETWEEN)));
			}
		});
		return new Additions(String.join("\n", own), added);
	}

	/** The same with one more, unless it is there. */
	Additions with(Addition kind, String value) {
		String single = value.replace(';', ',');
		Map<Addition, List<String>> all = new EnumMap<>(Addition.class);
		all.putAll(this.added);
		List<String> values = new ArrayList<>(all.getOrDefault(kind, List.of()));
		if (values.stream().noneMatch(single::equalsIgnoreCase)) {
			values.add(single);
		}
		all.put(kind, values);
		return new Additions(this.own, all);
	}

	/**
	 * The same with names that stand between semicolons, as many as a description holds;
	 * how many more there are is said.
	 */
	Additions withNames(@Nullable String names) {
		List<String> all = Stream.of(Objects.requireNonNullElse(names, "").split(";"))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
		Additions more = this;
		for (int i = 0; i < all.size(); i++) {
			Additions next = more.with(Addition.ALSO_KNOWN_AS, all.get(i));
			String left = "%d more in the file".formatted(all.size() - i);
			boolean fits = next.length() + ((i < all.size() - 1) ? BETWEEN.length() + left.length() : 0) <= LONGEST;
			if (!fits) {
				return (more.with(Addition.ALSO_KNOWN_AS, left).length() <= LONGEST)
						? more.with(Addition.ALSO_KNOWN_AS, left) : more;
			}
			more = next;
		}
		return more;
	}

	private int length() {
		String whole = Objects.requireNonNullElse(description(), "");
		return whole.codePointCount(0, whole.length());
	}

	/** The same additions to another description. */
	Additions to(@Nullable String description) {
		Additions all = Additions.of(description);
		for (Map.Entry<Addition, List<String>> more : this.added.entrySet()) {
			for (String value : more.getValue()) {
				all = all.with(more.getKey(), value);
			}
		}
		return all;
	}

	boolean hasAddress() {
		return this.added.containsKey(Addition.ADDRESS);
	}

	/** What stands in the description of the actor. */
	@Nullable String description() {
		List<String> lines = new ArrayList<>(this.own.isEmpty() ? List.of() : List.of(this.own));
		this.added.forEach((kind, values) -> lines.add(kind.label() + String.join(BETWEEN, values)));
		return lines.isEmpty() ? null : String.join("\n", lines);
	}

}
