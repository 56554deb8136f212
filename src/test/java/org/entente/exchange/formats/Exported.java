package org.entente.exchange.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.actors.ActorKind;
import org.entente.actors.ActorRow;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimKind;
import org.entente.claims.Direction;
import org.entente.claims.Evidence;
import org.entente.claims.LinkKind;
import org.entente.claims.Modality;
import org.entente.claims.ParticipantRole;
import org.entente.claims.Period;
import org.entente.claims.PlacePrecision;
import org.entente.claims.Polarity;
import org.entente.claims.Qualifier;
import org.entente.claims.RelationshipLedger;
import org.entente.claims.Repetition;
import org.entente.claims.Stance;
import org.entente.claims.Status;
import org.entente.countries.Country;
import org.entente.events.Event;
import org.entente.events.EventPrecision;
import org.entente.exchange.Extract;
import org.entente.exchange.Rows;
import org.entente.exchange.Subject;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.sources.OutletKind;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceKind;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A little of everything that can be exported, for tests without a record. Everything
 * that no file may hold is called a secret.
 */
final class Exported {

	private static final Instant RECORDED = Instant.parse("2026-11-20T08:30:00Z");

	private static final Instant CHANGED = Instant.parse("2026-11-24T17:45:10.123456Z");

	private Exported() {
	}

	static Extract of(Subject subject) {
		List<?> rows = switch (subject) {
			case CLAIMS -> List.of(missiles("=1+1 is how North Korea “reportedly” provided Iran with missiles; -2"),
					talks(), group());
			case SOURCES -> List.of(report(), untitled());
			case OUTLETS -> List.of(new OutletSearch.Row(3, uuid(3), 0, "IRNA; @agency", OutletKind.NEWS_AGENCY, "IRN",
					"Iran", "https://irna.example/", null, "D", 12));
			case ACTORS -> List
				.of(new ActorRow(8, uuid(8), "Green Pine", ActorKind.COMPANY, "PRK", "North Korea", "Sells “arms”", 0));
			case COUNTRIES -> List.of(new Country("SUN", "SU", "810", "Soviet Union", "former state", "Europe", null,
					"151", 365, 1922, 1991, "Moscow"));
			case RELATIONSHIPS -> List.of(entry());
			case EVENTS -> List.of(
					new Event(410412345, LocalDate.of(2016, 2, 7), EventPrecision.DAY, code("KOR-PRK"), false, "PRK",
							"KOR", "CAMEO", "190", "https://a.example/x?b=1,2", 12, uuid(12), "@machine; coded"),
					new Event(-5, LocalDate.of(1961, 1, 1), EventPrecision.YEAR, code("CHN-PRK"), true, "CHN", "PRK",
							"", "=Alliance, “defence”", null, 13, uuid(13), "Alliances"));
		};
		return extract(subject, rows);
	}

	static <T> Extract extract(Subject subject, List<T> rows) {
		Rows<T> all = rows::forEach;
		return new Extract(subject, "A little of everything", "https://entente.example",
				"https://entente.example/" + subject.word() + "?domain=missiles", "entente-" + subject.word(), null,
				all);
	}

	static ClaimCard missiles(String statement) {
		return missiles(statement, new ClaimCard.Party("CHN", null, null, "China", null, ParticipantRole.CARRIER));
	}

	static ClaimCard missiles(String statement, ClaimCard.Party carrier) {
		EdtfDate date = EdtfDate.parse("199X/..");
		return new ClaimCard(42, uuid(42), 5, 3, code("IRN-PRK"), ClaimKind.TIE, statement, "missiles",
				"technology transfer", Direction.DIRECTED, "PRK", "IRN", null, Modality.OCCURRED, Polarity.ASSERTED,
				"since the 1990s", date, date.earliest(), date.latest(), "Isfahan", "IRN", PlacePrecision.VICINITY,
				Status.ACCEPTED, false, Evidence.DISPUTED, 2, 1, 1, Repetition.ONE_ORIGIN_REPEATED, 1,
				"A secret researcher", RECORDED, CHANGED,
				List.of(new ClaimCard.Party("PRK", null, null, "North Korea", null, ParticipantRole.SUPPLIER),
						new ClaimCard.Party(null, 8L, uuid(8), "Green Pine", "COMPANY", ParticipantRole.INTERMEDIARY),
						carrier),
				List.of(new ClaimCard.Amount("missiles", Qualifier.AT_LEAST, new BigDecimal("20.0000"), null, "rounds",
						null, Period.MONTH),
						new ClaimCard.Amount("payment", Qualifier.UP_TO, new BigDecimal("100.0000"),
								new BigDecimal("3000000.5000"), null, "USD", null)),
				List.of(new ClaimCard.Link(LinkKind.DENIES, false, 43, uuid(43), "No such thing.",
						Evidence.SINGLE_ORIGIN, Status.ACCEPTED, "A secret note")),
				List.of(cited(71, "They are reported to have sold “missiles”;\r\n=and parts", null),
						cited(72, "موشک‌ها را فروختند", "They sold the missiles"), withdrawn()));
	}

	/** Undated, mutual, of no place and with nothing cited for it. */
	static ClaimCard talks() {
		return bare(43, "IRN-PRK", Direction.NONE, null);
	}

	static ClaimCard group() {
		return bare(44, "CHN-PRK-RUS", Direction.DIRECTED, "RUS");
	}

	private static ClaimCard bare(long id, String code, Direction direction, @Nullable String from) {
		return new ClaimCard(id, uuid(id), 0, 1, code(code), ClaimKind.RISK, "Talks may fail.", "diplomatic", null,
				direction, from, null, null, Modality.HYPOTHETICAL, Polarity.DENIED, null, null, null, null, null, null,
				null, Status.IN_REVIEW, false, Evidence.UNVERIFIED, 0, 0, 0, Repetition.NONE, 1, "A secret researcher",
				RECORDED, RECORDED, List.of(), List.of(), List.of(), List.of());
	}

	private static ClaimCard.Cited cited(long id, String excerpt, @Nullable String translation) {
		return new ClaimCard.Cited(id, uuid(id), 42, 7, uuid(7), (translation == null) ? "Arms & the {state}" : null,
				"ARTICLE", "Kim, A.", "2009-04-18?", "https://irna.example/a?b=1&c=%20", 3L, "IRNA; @agency", "D", 2,
				true, excerpt, 10, 10 + excerpt.length(), "secret before", "secret after", null,
				(translation == null) ? Stance.ASSERTS : Stance.DENIES, (translation == null) ? "reported" : null, 3,
				(translation == null) ? "en" : "fa", translation, (translation == null) ? null : "machine", 1,
				"A secret researcher", RECORDED, null, false, List.of());
	}

	private static ClaimCard.Cited withdrawn() {
		ClaimCard.Cited other = cited(73, "A secret, withdrawn excerpt", null);
		return new ClaimCard.Cited(73, uuid(73), 42, 7, uuid(7), other.title(), other.sourceKind(), other.author(),
				other.published(), other.url(), 3L, other.outlet(), "D", 2, true, other.excerpt(), 10, 37, null, null,
				null, Stance.ASSERTS, null, 3, "en", null, null, 1, "A secret researcher", RECORDED, "A secret reason",
				false, List.of());
	}

	private static SourceRow report() {
		return new SourceRow(7, uuid(7), 0, SourceKind.REPORT, "Arms & the {state}: 100 % _sure_", "Kim, A.", "en",
				"2009-04~", "April 2009", "https://irna.example/a?b=1&c=%20", "=HYPERLINK(\"x\")", true, 3L, uuid(3),
				"IRNA", "D", "A secret researcher", RECORDED, 2, 9, false);
	}

	private static SourceRow untitled() {
		return new SourceRow(6, uuid(6), 0, SourceKind.PHOTOGRAPH, null, null, null, null, "this past April", null,
				null, false, null, null, null, null, "A secret researcher", RECORDED, 0, 0, true);
	}

	private static RelationshipLedger.Entry entry() {
		return new RelationshipLedger.Entry(1, code("IRN-PRK"), "Iran – North Korea", 3,
				Map.of(Evidence.DISPUTED, 1, Evidence.UNVERIFIED, 2), new TreeMap<>(Map.of("missiles", 3)), 1990,
				RECORDED);
	}

	private static RelationshipCode code(String code) {
		return RelationshipCode.find(code).orElseThrow();
	}

	private static UUID uuid(long number) {
		return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
	}

}
