package org.entente.exchange.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimCard.Cited;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table of claims: a claim with one of its citations, or with none where
 * nothing is cited for it.
 */
record ClaimLine(ClaimCard claim, @Nullable Cited cited) {

	private static final List<Column<ClaimCard>> OF_CLAIM = List.of(new Column<>("claim", ClaimCard::id),
			new Column<>("claim id", ClaimCard::externalId), new Column<>("revision", ClaimCard::revision),
			new Column<>("status", (claim) -> claim.status().word()),
			new Column<>("evidence", (claim) -> claim.evidence().word()),
			new Column<>("found false", ClaimCard::foundFalse),
			new Column<>("relationship", (claim) -> claim.relationship().toString()),
			new Column<>("kind", (claim) -> claim.kind().word()), new Column<>("statement", ClaimCard::statement),
			new Column<>("direction", (claim) -> claim.direction().word()), new Column<>("from", ClaimCard::from),
			new Column<>("to", ClaimCard::to), new Column<>("towards", ClaimCard::towards),
			new Column<>("domain", ClaimCard::domain), new Column<>("activity", ClaimCard::activity),
			new Column<>("modality", (claim) -> claim.modality().word()),
			new Column<>("polarity", (claim) -> claim.polarity().word()),
			new Column<>("date as written", ClaimCard::dateAsWritten),
			new Column<>("date", (claim) -> (claim.date() != null) ? claim.date().toString() : null),
			new Column<>("earliest", ClaimCard::earliest), new Column<>("latest", ClaimCard::latest),
			new Column<>("place", ClaimCard::place), new Column<>("place country", ClaimCard::placeCountry),
			new Column<>("place precision",
					(claim) -> (claim.placePrecision() != null) ? claim.placePrecision().word() : null),
			new Column<>("participants", ClaimLine::participants), new Column<>("goods", ClaimLine::goods),
			new Column<>("links", ClaimLine::links), new Column<>("sources", ClaimCard::sources),
			new Column<>("origins", ClaimCard::origins), new Column<>("lineage unknown", ClaimCard::lineageUnknown),
			new Column<>("repetition", (claim) -> claim.repetition().word()),
			new Column<>("recorded at", ClaimCard::createdAt), new Column<>("changed at", ClaimCard::changedAt));

	private static final List<Column<Cited>> OF_CITATION = List.of(new Column<>("citation id", Cited::externalId),
			new Column<>("source", Cited::sourceId), new Column<>("source id", Cited::source),
			new Column<>("source title", Cited::title),
			new Column<>("source kind", (cited) -> cited.sourceKind().toLowerCase(Locale.ROOT)),
			new Column<>("source author", Cited::author), new Column<>("source published", Cited::published),
			new Column<>("source address", Cited::url), new Column<>("outlet", Cited::outlet),
			new Column<>("reliability", Cited::reliability), new Column<>("source version", Cited::version),
			new Column<>("excerpt", Cited::excerpt), new Column<>("start", Cited::start),
			new Column<>("end", Cited::end), new Column<>("locator", Cited::locator),
			new Column<>("stance", (cited) -> cited.stance().word()), new Column<>("hedge", Cited::hedge),
			new Column<>("credibility", Cited::credibility), new Column<>("language", Cited::language),
			new Column<>("translation", Cited::translation), new Column<>("translator", Cited::translator),
			new Column<>("source retracted", Cited::sourceRetracted));

	static final List<Column<ClaimLine>> COLUMNS = Stream
		.concat(OF_CLAIM.stream().map((column) -> of(column, ClaimLine::claim)),
				OF_CITATION.stream().map((column) -> of(column, ClaimLine::cited)))
		.toList();

	static List<ClaimLine> of(ClaimCard claim) {
		List<ClaimLine> lines = new ArrayList<>();
		claim.standing().forEach((cited) -> lines.add(new ClaimLine(claim, cited)));
		return lines.isEmpty() ? List.of(new ClaimLine(claim, null)) : lines;
	}

	private static <T> Column<ClaimLine> of(Column<T> column, Function<ClaimLine, @Nullable T> part) {
		return new Column<>(column.name(), (line) -> {
			T of = part.apply(line);
			return (of != null) ? column.value().apply(of) : null;
		});
	}

	/** supplier: PRK; intermediary: Green Pine (company) */
	private static @Nullable String participants(ClaimCard claim) {
		return joined(claim.participants(), (party) -> party.role().word() + ": "
				+ ((party.country() != null) ? party.country() : party.name() + " (actor " + party.actorId() + ")"));
	}

	private static @Nullable String goods(ClaimCard claim) {
		return joined(claim.goods(),
				(amount) -> amount.what() + ": "
						+ Stream
							.of(amount.qualifier().word(), range(amount), amount.unit(), amount.currency(),
									(amount.per() != null) ? "per " + amount.per().word() : null)
							.filter((part) -> part != null && !part.isEmpty())
							.collect(Collectors.joining(" ")));
	}

	private static String range(ClaimCard.Amount amount) {
		return Stream.of(amount.lower(), amount.upper())
			.filter((bound) -> bound != null)
			.distinct()
			.map(BigDecimal::stripTrailingZeros)
			.map(BigDecimal::toPlainString)
			.collect(Collectors.joining("–"));
	}

	/** denies: 17; supported by: 20 */
	private static @Nullable String links(ClaimCard claim) {
		return joined(claim.links(), (link) -> link.words() + ": " + link.claimId());
	}

	private static <T> @Nullable String joined(List<T> parts, Function<T, String> words) {
		return parts.isEmpty() ? null : parts.stream().map(words).collect(Collectors.joining("; "));
	}

}
