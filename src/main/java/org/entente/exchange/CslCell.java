package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a cell says that is written in JSON as CSL-JSON has it (Citation Style Language
 * 1.0.2): names and dates. Any other cell says itself.
 */
final class CslCell {

	private static final int LONGEST = 300;

	private static final JsonMapper JSON = JsonMapper.shared();

	private CslCell() {
	}

	/** Names in the order of a list: Kim, A. and others, with semicolons between. */
	static @Nullable String names(@Nullable String cell) {
		JsonNode names = json(cell, "[");
		if (names == null) {
			return cell;
		}
		return joined(names.valueStream().map(CslCell::name).filter((name) -> !name.isEmpty()).toList());
	}

	/** As many names as a field takes, and how many are left out. */
	static String joined(List<String> names) {
		String all = String.join("; ", names);
		for (int shown = names.size() - 1; all.length() > LONGEST && shown > 0; shown--) {
			all = String.join("; ", names.subList(0, shown)) + "; and " + (names.size() - shown) + " others";
		}
		return all;
	}

	private static String name(JsonNode name) {
		if (name.hasNonNull("literal")) {
			return name.path("literal").asString();
		}
		String family = Stream.of("non-dropping-particle", "family", "suffix")
			.map((part) -> name.path(part).asString(""))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
		return Stream.of(family, name.path("given").asString(""))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	/** A text that some services write as a list of texts. */
	static @Nullable String text(@Nullable String cell) {
		JsonNode texts = json(cell, "[");
		return (texts != null && texts.valueStream().allMatch(JsonNode::isString))
				? texts.valueStream().map(JsonNode::asString).collect(Collectors.joining(": ")) : cell;
	}

	/** EDTF of date-parts; null where there are none. */
	static @Nullable String date(@Nullable String cell) {
		JsonNode date = json(cell, "{");
		if (date == null) {
			return cell;
		}
		List<String> ends = new ArrayList<>();
		date.path("date-parts").forEach((parts) -> ends.add(point(parts)));
		ends.removeIf(String::isEmpty);
		return ends.isEmpty() ? null : String.join("/", ends);
	}

	private static String point(JsonNode parts) {
		StringBuilder point = new StringBuilder();
		for (JsonNode part : parts) {
			int number = part.asInt(0);
			if (number == 0) {
				break;
			}
			point.append(point.isEmpty() ? String.format("%04d", number) : String.format("-%02d", number));
		}
		return point.toString();
	}

	/** The words of a date that has no parts; of any other cell none. */
	static @Nullable String words(@Nullable String cell) {
		JsonNode date = json(cell, "{");
		if (date == null) {
			return cell;
		}
		String words = Stream.of("literal", "raw")
			.map((name) -> date.path(name).asString(""))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
		return (words.isEmpty() || date.has("date-parts")) ? null : words;
	}

	private static @Nullable JsonNode json(@Nullable String cell, String begin) {
		if (!Objects.requireNonNullElse(cell, "").strip().startsWith(begin)) {
			return null;
		}
		try {
			return JSON.readTree(cell);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
