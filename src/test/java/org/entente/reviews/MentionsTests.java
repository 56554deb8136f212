package org.entente.reviews;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import org.entente.TortureStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whom a comment calls. */
class MentionsTests {

	private static final Set<String> KNOWN = Set.of("anna", "b.c", "j-p", "end.");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "@anna please look|@anna", "Ask @anna.|@anna", "(@anna)|@anna", "@Anna, look|@Anna",
					"@anna @b.c @j-p|@anna @b.c @j-p", "@b.c...|@b.c", "Look, @end.|@end.", "@nobody|''",
					"mail@anna.example|''", "@@anna|''", "@annabel|''", "@anna_|@anna", "@|''", "кого@anna|''" })
	void whoIsKnownIsCalledAndNobodyElse(String text, String called) {
		String found = Mentions.pieces(text, KNOWN)
			.stream()
			.filter(Mentions.Piece::mention)
			.map(Mentions.Piece::words)
			.collect(Collectors.joining(" "));
		assertThat(found).isEqualTo(called);
	}

	@Test
	void noTextIsChangedByItsMentions() {
		for (String text : TortureStrings.all()) {
			String calling = text + "@anna" + text + " @anna-" + text;
			assertThat(
					Mentions.pieces(calling, KNOWN).stream().map(Mentions.Piece::words).collect(Collectors.joining()))
				.isEqualTo(calling);
		}
	}

	@Test
	void manyAtSignsTakeNoTime() {
		String hostile = "@a.-_".repeat(10_000) + "@" + "a.".repeat(10_000);
		assertTimeout(Duration.ofSeconds(1), () -> {
			Mentions.candidates(hostile);
			Mentions.pieces(hostile, KNOWN);
		});
	}

}
