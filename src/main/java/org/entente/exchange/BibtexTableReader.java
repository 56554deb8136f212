package org.entente.exchange;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import org.entente.shared.RuleViolationException;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads references of BibTeX as rows, through the citation library. */
@Component
class BibtexTableReader implements TableReader {

	private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

	@Override
	public Set<String> endings() {
		return Set.of("bib");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		TextEncoding encoding = TextEncoding.of(file, options.encoding());
		List<CSLItemData> items = items(text(file, encoding));
		if (items.isEmpty()) {
			throw CheckedRows.refusal("no-references");
		}
		sink.header(ReferenceColumns.ALL);
		for (int i = 0; i < items.size(); i++) {
			sink.row(i + 1, cells(items.get(i)));
		}
		return new TableLayout("bib", encoding.label(), null, null);
	}

	private static byte[] text(Path file, TextEncoding encoding) throws IOException {
		try (Reader reader = encoding.reader(file)) {
			return new BufferedReader(reader).lines()
				.collect(Collectors.joining("\n"))
				.getBytes(StandardCharsets.UTF_8);
		}
		catch (CharacterCodingException ex) {
			throw CheckedRows.refusal("not-in-encoding", 1, encoding.label());
		}
	}

	private static List<CSLItemData> items(byte[] text) {
		BibTeXConverter converter = new BibTeXConverter();
		try {
			BibTeXDatabase database = converter.loadDatabase(new ByteArrayInputStream(text));
			return database.getObjects()
				.stream()
				.filter(BibTeXEntry.class::isInstance)
				.map(BibTeXEntry.class::cast)
				.map(converter::toItemData)
				.toList();
		}
		catch (ParseException | RuntimeException ex) {
			throw refusal(String.valueOf(ex.getMessage()));
		}
	}

	private static RuleViolationException refusal(String message) {
		Matcher place = PLACE.matcher(message);
		return place.find()
				? CheckedRows.refusal("bibtex", Integer.valueOf(place.group(1)), Integer.valueOf(place.group(2)))
				: CheckedRows.refusal("references-broken");
	}

	private static List<String> cells(CSLItemData item) {
		return Stream
			.of(item.getId(), Objects.toString(item.getType(), ""), item.getTitle(), names(item.getAuthor()),
					date(item.getIssued()), item.getContainerTitle(), item.getPublisher(), item.getURL(), item.getDOI(),
					item.getLanguage())
			.map((cell) -> Objects.toString(cell, ""))
			.toList();
	}

	private static @Nullable String names(CSLName @Nullable [] names) {
		return (names != null) ? CslCell.joined(Stream.of(names).map(BibtexTableReader::name).toList()) : null;
	}

	private static String name(CSLName name) {
		if (name.getLiteral() != null) {
			return name.getLiteral();
		}
		String family = Stream.of(name.getNonDroppingParticle(), name.getFamily(), name.getSuffix())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return Stream.of(family, name.getGiven())
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	/** EDTF, or the words where it is no date. */
	private static @Nullable String date(@Nullable CSLDate date) {
		if (date == null || date.getDateParts() == null) {
			return (date == null) ? null : (date.getLiteral() != null) ? date.getLiteral() : date.getRaw();
		}
		return Stream.of(date.getDateParts())
			.map((parts) -> IntStream.range(0, parts.length)
				.mapToObj((i) -> String.format((i == 0) ? "%04d" : "%02d", parts[i]))
				.collect(Collectors.joining("-")))
			.collect(Collectors.joining("/"));
	}

}
