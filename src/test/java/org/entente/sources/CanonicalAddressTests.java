package org.entente.sources;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** AC-28: one page has one address, whatever is written around it. */
class CanonicalAddressTests {

	@ParameterizedTest
	@CsvSource({ "https://www.example.org/a/b/,example.org/a/b", "http://example.org/a/b,example.org/a/b",
			"HTTPS://WWW.Example.ORG:443/a/b#top,example.org/a/b",
			"http://example.org:80/a//b/index.html,example.org/a/b", "https://m.example.org/a/b,example.org/a/b",
			"https://mobile.example.org/a/b,example.org/a/b",
			"https://en.m.wikipedia.org/wiki/Iran,en.wikipedia.org/wiki/Iran",
			"https://amp.example.org/a/b/amp,example.org/a/b", "https://example.org/a/b?amp=1,example.org/a/b",
			"https://example.org/a/b?utm_source=x&utm_medium=y&fbclid=z,example.org/a/b",
			"https://example.org/a?id=7&gclid=q,example.org/a?id=7",
			"https://example.org/a?b=2&a=1,example.org/a?a=1&b=2",
			"https://example.org/%7euser/%d9%85,example.org/~user/%D9%85",
			"https://example.org/a;jsessionid=99,example.org/a",
			"https://web.archive.org/web/20090418120000/http://www.example.org/a/,example.org/a",
			"https://web.archive.org/web/2009id_/http://example.org/a,example.org/a",
			"https://www.google.com/amp/s/example.org/a,example.org/a",
			"https://example-org.cdn.ampproject.org/c/s/example.org/a,example.org/a",
			"https://user:pass@example.org/a/../b,example.org/b", "https://example.org./,example.org",
			"http://example.org:8080/a,example.org:8080/a", "https://www.org/,www.org" })
	void theSamePageHasTheSameAddress(String written, String canonical) {
		assertThat(CanonicalAddress.of(written)).hasValue(canonical);
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org/a,https://example.org/b", "https://example.org/a?id=1,https://example.org/a?id=2",
			"https://example.org/a,https://example.com/a", "https://example.org/A,https://example.org/a",
			"https://news.example.org/,https://example.org/" })
	void otherPagesHaveOtherAddresses(String one, String other) {
		assertThat(CanonicalAddress.of(one)).isNotEqualTo(CanonicalAddress.of(other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "example.org/a", "https://", "http://[", "https://exa mple.org/", "javascript:x",
			"‮https://x.org" })
	void whatIsNoAddressHasNone(String typed) {
		assertThat(CanonicalAddress.of(typed)).isEmpty();
	}

	/** AC-23: no address takes long to read. */
	@Test
	void hostileAddressesAreReadAtOnce() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int i = 0; i < 200; i++) {
			StringBuilder typed = new StringBuilder("https://example.org/");
			while (typed.length() < 1990) {
				typed.append("/;=&?.%2Aamp/index.html".charAt(random.nextInt(23)));
			}
			long begun = System.nanoTime();
			CanonicalAddress.of(typed.toString());
			assertThat(System.nanoTime() - begun).as("seed %d: %s", seed, typed).isLessThan(500_000_000L);
		}
	}

}
