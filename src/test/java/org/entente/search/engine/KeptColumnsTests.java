package org.entente.search.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns kept in memory count what was written, and so do those that have no room. */
class KeptColumnsTests {

	private static final int DOCUMENTS = 3000;

	private final Random random = new Random(7);

	private final Map<String, Map<String, Long>> written = new TreeMap<>();

	private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

	private DirectoryReader reader;

	@BeforeEach
	void documentsInSeveralSegments() throws IOException {
		try (IndexWriter writer = new IndexWriter(this.directory, new IndexWriterConfig())) {
			for (int i = 0; i < DOCUMENTS; i++) {
				writer.addDocument(document());
				if (i % 1000 == 0) {
					writer.flush();
				}
			}
		}
		this.reader = DirectoryReader.open(this.directory);
		assertThat(this.reader.leaves()).hasSizeGreaterThan(1);
	}

	@AfterEach
	void close() throws IOException {
		this.reader.close();
		this.directory.close();
	}

	private Document document() {
		Document document = new Document();
		word(document, CountedField.DOMAIN, this.random.nextInt(4));
		if (this.random.nextBoolean()) {
			word(document, CountedField.YEAR, 1960 + this.random.nextInt(60));
		}
		int country = this.random.nextInt(50);
		word(document, CountedField.COUNTRY, country);
		word(document, CountedField.COUNTRY, country + 1 + this.random.nextInt(50));
		number(document, CountedField.RELATIONSHIP, this.random.nextInt(500));
		for (int i = this.random.nextInt(3); i > 0; i--) {
			number(document, CountedField.OUTLET, 10L * i + this.random.nextInt(10));
		}
		return document;
	}

	private void word(Document document, CountedField field, int value) {
		document.add(new SortedSetDocValuesField(field.field(), new BytesRef("v" + value)));
		wrote(field, "v" + value);
	}

	private void number(Document document, CountedField field, long value) {
		document.add(new SortedNumericDocValuesField(field.field(), value));
		wrote(field, Long.toString(value));
	}

	private void wrote(CountedField field, String value) {
		this.written.computeIfAbsent(field.field(), (name) -> new TreeMap<>()).merge(value, 1L, Long::sum);
	}

	private Map<String, Long> count(CountedField field, KeptColumns kept) throws IOException {
		FacetColumn column = new FacetColumn(field, kept);
		for (LeafReaderContext segment : this.reader.leaves()) {
			column.add(segment.reader(), IntStream.range(0, segment.reader().maxDoc()).toArray());
		}
		return column.counts(1000);
	}

	@ParameterizedTest
	@EnumSource(names = { "DOMAIN", "YEAR", "COUNTRY", "RELATIONSHIP", "OUTLET" })
	void everythingIsCountedWithRoomAndWithout(CountedField field) throws IOException {
		KeptColumns kept = new KeptColumns();
		assertThat(count(field, kept)).containsExactlyInAnyOrderEntriesOf(this.written.get(field.field()));
		assertThat(kept.bytes()).isPositive();
		assertThat(count(field, kept)).as("again").containsExactlyInAnyOrderEntriesOf(this.written.get(field.field()));
		KeptColumns full = new KeptColumns(0);
		assertThat(count(field, full)).containsExactlyInAnyOrderEntriesOf(this.written.get(field.field()));
		assertThat(full.bytes()).isZero();
	}

	@Test
	void columnsGoWithTheirSegments() throws IOException {
		KeptColumns kept = new KeptColumns();
		count(CountedField.COUNTRY, kept);
		assertThat(kept.bytes()).isBetween(8L * DOCUMENTS, 12L * DOCUMENTS);
		this.reader.close();
		assertThat(kept.bytes()).isZero();
	}

}
