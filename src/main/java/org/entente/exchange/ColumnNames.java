package org.entente.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a file as it spells them, found by the names a data set has for them:
 * some who pass a file on write them in other letters.
 */
class ColumnNames {

	private final Map<String, String> spelt = new HashMap<>();

	private final Map<String, List<String>> called;

	ColumnNames(List<String> header, Map<String, List<String>> called) {
		header.forEach((column) -> this.spelt.putIfAbsent(plain(column), column));
		header.forEach((column) -> this.spelt.put(column, column));
		this.called = called;
	}

	private static String plain(String column) {
		return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
	}

	Optional<String> find(String column) {
		return Stream
			.concat(Stream.of(column, plain(column)),
					this.called.getOrDefault(column, List.of()).stream().map(ColumnNames::plain))
			.filter(this.spelt::containsKey)
			.findFirst()
			.map(this.spelt::get);
	}

}
