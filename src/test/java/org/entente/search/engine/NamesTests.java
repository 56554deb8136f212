package org.entente.search.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import org.entente.claims.WordIndex.Place;
import org.entente.claims.WordQuery;
import org.entente.search.ClaimOrder;
import org.entente.search.ClaimText;
import org.entente.search.NameText;
import org.entente.search.OpenIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of countries and actors lead to claims and to themselves. */
class NamesTests {

	@TempDir
	Path folder;

	private OpenIndex index;

	@BeforeEach
	void begin() {
		this.index = Engines.onDisk().open(this.folder);
	}

	@AfterEach
	void close() {
		this.index.close();
	}

	/** A list of sanctions has hundreds of companies with a country in their names. */
	@Test
	void theNameOfACountryFindsItsClaimsHoweverManyActorsBearItToo() {
		this.index.add(LongStream.rangeClosed(1, 1000)
			.mapToObj((id) -> new NameText(NameText.ACTOR + id, List.of("Iran"), "Iran, Iran"))
			.toList());
		this.index.add(List.of(new NameText(NameText.COUNTRY + "IRN", List.of("The Islamic Republic of Iran"), null)));
		this.index.add(List.of(claim(1, "IRN"), claim(2, "CUB")));
		this.index.flush();
		assertThat(this.index.claims(Engines.wishes("iran"), ClaimOrder.newest(null), 10)).extracting(Place::id)
			.containsExactly(1L);
	}

	@Test
	void anActorIsFoundByOtherNamesAndByWhatIsSaidOfIt() {
		this.index
			.add(List.of(new NameText(NameText.ACTOR + 1, List.of("Green Pine", "Chongsong Yonhap"), "IMO 7937317."),
					new NameText(NameText.ACTOR + 2, List.of("Tanchon"), "Works with Chongsong.")));
		this.index.flush();
		assertThat(names(WordQuery.of("chongsong"))).containsExactly("actor-1", "actor-2");
		assertThat(names(WordQuery.of("7937317"))).containsExactly("actor-1");
		assertThat(names(WordQuery.of("chongsong").at(WordQuery.Place.NAME))).containsExactly("actor-1");
		assertThat(names(WordQuery.of("7937317").at(WordQuery.Place.NAME))).isEmpty();
	}

	/** Whatever the status: who watches words hears of what was withdrawn. */
	@Test
	void amongAFewClaimsThoseWithTheWordsAreFound() {
		this.index.add(LongStream.rangeClosed(1, 3000).mapToObj((id) -> claim(id, "CUB")).toList());
		this.index.flush();
		List<Long> few = LongStream.rangeClosed(2, 2500).boxed().toList();
		assertThat(this.index.claims(WordQuery.of("trading 7"), few)).containsExactly(7L);
		assertThat(this.index.claims(WordQuery.of("trades"), few)).hasSize(2499);
		assertThat(this.index.claims(WordQuery.of("trades -7"), few)).hasSize(2498);
		assertThat(this.index.claims(WordQuery.of("nothing"), few)).isEmpty();
	}

	private List<String> names(WordQuery words) {
		return this.index.names(words, 0, 10).items();
	}

	private static ClaimText claim(long id, String country) {
		return new ClaimText(id, "They trade " + id + ".", List.of(), List.of(), List.of(), "CUB-IRN", 1, "TIE",
				"missiles", "mutual", 0, "CORROBORATED", (id % 2 == 0) ? "WITHDRAWN" : "ACCEPTED", "NONE",
				List.of(country), List.of(), List.of(), List.of(), null, "someone", ClaimText.BEFORE_ALL,
				ClaimText.BEFORE_ALL, false);
	}

}
