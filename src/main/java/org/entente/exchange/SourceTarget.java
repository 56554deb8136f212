package org.entente.exchange;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.shared.EdtfDate;
import org.entente.shared.EdtfSyntaxException;
import org.entente.shared.Violations;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes sources of rows: the references of a bibliography. An outlet is that of the same
 * name; one that is not recorded is kept as words in the note, and not guessed.
 */
@Component
class SourceTarget extends ThingTarget<SourceDraft> {

	private final SourceService sources;

	private final SourceSearch search;

	private final OutletSearch outlets;

	SourceTarget(SettledRows rows, MadeRows made, CountryIndex countries, JsonMapper json, SourceService sources,
			SourceSearch search, OutletSearch outlets) {
		super(rows, made, countries, json);
		this.sources = sources;
		this.search = search;
		this.outlets = outlets;
	}

	@Override
	public ImportTarget about() {
		return ImportTarget.SOURCES;
	}

	@Override
	public ImportField needs(Mapping mapping) {
		return ImportField.TITLE;
	}

	@Override
	public boolean restsOnDataSet() {
		return false;
	}

	/**
	 * Where one column gives the date and the words for it, it is the one or the other.
	 */
	@Override
	SourceDraft draft(RowReading reading, @Nullable UUID id) {
		String named = CslCell.text(reading.line(ImportField.OUTLET));
		String outlet = (named != null) ? this.outlets.named(named).map(UUID::toString).orElse(null) : null;
		String given = (named != null && outlet == null) ? "Outlet as given: " + named : null;
		String note = Stream.of(given, reading.line(ImportField.NOTE))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(". "));
		String published = CslCell.date(reading.line(ImportField.PUBLISHED));
		String words = CslCell.words(reading.line(ImportField.PUBLISHED_AS_WRITTEN));
		boolean same = published != null && published.equals(words);
		return new SourceDraft(id, outlet, reading.value(ImportField.KIND),
				CslCell.text(reading.line(ImportField.TITLE)), CslCell.names(reading.line(ImportField.AUTHOR)),
				reading.value(ImportField.LANGUAGE), (same && !isDate(published)) ? null : published,
				(same && isDate(published)) ? null : words, reading.value(ImportField.URL),
				note.isEmpty() ? null : note);
	}

	private static boolean isDate(String text) {
		try {
			return EdtfDate.parse(text) != null;
		}
		catch (EdtfSyntaxException ex) {
			return false;
		}
	}

	@Override
	void inspect(SourceDraft draft, Violations violations) {
		this.sources.inspect(draft, violations);
	}

	@Override
	Optional<Known<SourceDraft>> find(UUID externalId) {
		return this.search.find(externalId).map((row) -> new Known<>(row.id(), row.version(), draft(row)));
	}

	private static SourceDraft draft(SourceRow row) {
		return new SourceDraft(row.externalId(), Objects.toString(row.outletExternalId(), null), row.kind().word(),
				row.title(), row.author(), row.language(), row.published(), row.publishedAsWritten(), row.url(),
				row.note());
	}

	@Override
	void record(SourceDraft draft, Person by) {
		this.sources.record(draft, null, by);
	}

	@Override
	void describe(Known<SourceDraft> known, SourceDraft draft, Person by) {
		this.sources.describe(known.id(), known.version(), draft, by);
	}

	@Override
	void withdraw(Known<SourceDraft> known, Person by) {
		this.sources.withdraw(known.id(), by);
	}

	@Override
	String subject() {
		return "SOURCE";
	}

	@Override
	@Nullable String caption(SourceDraft draft) {
		return draft.title();
	}

}
