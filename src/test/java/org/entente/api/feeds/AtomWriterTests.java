package org.entente.api.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.entente.TortureStrings;
import org.entente.shared.XmlText;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is Atom, whatever the words. */
class AtomWriterTests {

	private static final Instant AT = Instant.parse("2026-11-25T12:00:00Z");

	/** AC-10, AC-15 */
	@Test
	void everyStringThatBreaksThingsArrivesAsTextAndNothingElse() throws Exception {
		for (String hostile : TortureStrings.all()) {
			Document document = read(AtomWriter.write(feed(hostile)));
			assertThat(document.getElementsByTagName("*").getLength()).as(hostile).isEqualTo(17);
			assertThat(document.getElementsByTagName("content").item(0).getTextContent())
				.isEqualTo(XmlText.of(hostile));
		}
	}

	@Test
	void whatXmlCannotCarryIsReplacedAndAllElseKept() {
		assertThat(XmlText.of("a\u0000b\u0007c\ud800d\ufffee\rf")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf");
		assertThat(XmlText.of("a\tb\nc 🚀 ایران \u0085")).isEqualTo("a\tb\nc 🚀 ایران \u0085");
	}

	@Test
	void theFormIsTheOneOfTheGoldenFile() throws IOException {
		String written = new String(AtomWriter.write(feed("“Quoted” <words> & more 🚀")), StandardCharsets.UTF_8);
		assertThat(written + "\n").isEqualTo(Files.readString(Path.of("src/test/resources/feeds/writer.atom")));
	}

	private static Feed feed(String words) {
		return new Feed("tag:entente.example,2026:/claims?domain=missiles", words,
				"https://entente.example/claims.atom?domain=missiles&after=9",
				"https://entente.example/claims?domain=missiles",
				"https://entente.example/claims.atom?domain=missiles&after=7",
				List.of(new Feed.Entry("tag:entente.example,2026:/changes/8", words, AT,
						"https://entente.example/claims/42", "review", words)));
	}

	private static Document read(byte[] xml) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
	}

}
