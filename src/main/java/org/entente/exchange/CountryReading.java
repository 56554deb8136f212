package org.entente.exchange;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.entente.countries.Country;
import org.entente.countries.CountryName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the country that words of a file mean: by code, number or name, and only where
 * they mean one. An English short name or a code of three letters means its country,
 * whatever else bears it; codes of two letters are written in capitals: {@code NA} is
 * Namibia, {@code na} is not. Names may be inverted: {@code Korea, South}. Nothing is
 * guessed from likeness.
 */
class CountryReading {

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	/** As indexes put it: {@code Korea, South}. */
	private static final Pattern INVERTED = Pattern.compile("([^,]+),\\s*([^,]+)");

	private final Set<String> codes = new HashSet<>();

	private final Map<String, String> certain = new HashMap<>();

	private final Map<String, Set<String>> names = new HashMap<>();

	private final Map<String, Set<String>> alpha2 = new HashMap<>();

	private final Map<String, Set<String>> cow = new HashMap<>();

	private final Map<String, Set<String>> iso = new HashMap<>();

	private final Map<String, Country> formerStates = new HashMap<>();

	CountryReading(List<Country> countries, List<CountryName> others) {
		for (Country country : countries) {
			this.codes.add(country.code());
			this.certain.put(fold(country.code()), country.code());
			this.certain.put(fold(country.name()), country.code());
			add(this.alpha2, country.alpha2(), country.code());
			add(this.iso, number(country.numericCode()), country.code());
			add(this.cow, number(Objects.toString(country.cowNumber(), null)), country.code());
			if (country.kind().equals("former state")) {
				this.formerStates.put(country.code(), country);
			}
		}
		others.stream()
			.filter((name) -> !Set.of("demonym", "capital").contains(name.kind()))
			.forEach((name) -> add(this.names, fold(name.name()), name.countryCode()));
	}

	private static void add(Map<String, Set<String>> codes, @Nullable String words, String code) {
		if (words != null) {
			codes.computeIfAbsent(words, (key) -> new HashSet<>()).add(code);
		}
	}

	/** Without accents and case, and with one shape of apostrophe. */
	private static String fold(String words) {
		return MARKS.matcher(Normalizer.normalize(words.strip().replace('’', '\''), Normalizer.Form.NFKD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT);
	}

	private static @Nullable String number(@Nullable String digits) {
		return (digits != null) ? digits.replaceFirst("^0+(?=.)", "") : null;
	}

	/**
	 * The code of the one country that is meant.
	 * @param numbers {@code cow} or {@code iso}; null where it is not known whose they
	 * are
	 * @param year of which the file speaks, or null where it does not say: the number 365
	 * was the Soviet Union's once
	 */
	Optional<String> code(String words, @Nullable String numbers, @Nullable Integer year) {
		if (this.codes.contains(words)) {
			return Optional.of(words);
		}
		Optional<String> code = named(words.strip(), numbers, year);
		Matcher inverted = INVERTED.matcher(words.strip());
		return (code.isEmpty() && inverted.matches())
				? named(inverted.group(2) + " " + inverted.group(1), numbers, year) : code;
	}

	private Optional<String> named(String typed, @Nullable String numbers, @Nullable Integer year) {
		String certain = this.certain.get(fold(typed));
		if (certain != null) {
			return Optional.of(certain);
		}
		Set<String> meant = new HashSet<>(this.names.getOrDefault(fold(typed), Set.of()));
		meant.addAll(this.alpha2.getOrDefault(typed, Set.of()));
		if (typed.matches("\\d{1,4}")) {
			meant.addAll(numbered(Objects.requireNonNull(number(typed)), numbers, year));
		}
		return (meant.size() == 1) ? meant.stream().findFirst() : Optional.empty();
	}

	/**
	 * Those that bore a number in a year: the former state whose years cover it, the
	 * later of two in the year in which one followed the other, else those that are no
	 * former states.
	 */
	private Set<String> of(@Nullable Integer year, Set<String> codes) {
		if (year == null || codes.size() < 2) {
			return codes;
		}
		return codes.stream()
			.map(this.formerStates::get)
			.filter((state) -> state != null && covers(state, year))
			.max(Comparator.comparing((state) -> Objects.requireNonNullElse(state.stateTo(), Integer.MAX_VALUE)))
			.map((state) -> Set.of(state.code()))
			.orElseGet(() -> codes.stream()
				.filter((code) -> !this.formerStates.containsKey(code))
				.collect(Collectors.toSet()));
	}

	private static boolean covers(Country state, int year) {
		return state.stateFrom() != null && state.stateFrom() <= year
				&& (state.stateTo() == null || year <= state.stateTo());
	}

	private Set<String> numbered(String number, @Nullable String numbers, @Nullable Integer year) {
		Set<String> meant = new HashSet<>();
		if (!"iso".equals(numbers)) {
			meant.addAll(of(year, this.cow.getOrDefault(number, Set.of())));
		}
		if (!"cow".equals(numbers)) {
			meant.addAll(this.iso.getOrDefault(number, Set.of()));
		}
		return meant;
	}

}
