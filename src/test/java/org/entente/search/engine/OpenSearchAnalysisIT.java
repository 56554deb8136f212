package org.entente.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.entente.ClusterTest;
import org.entente.TestCluster;
import org.entente.search.OpenIndex;
import org.entente.search.OpenIndex.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** OpenSearch cuts texts into the words that we mark in them. */
@EnabledIf(value = "org.entente.TestCluster#canBeHad", disabledReason = ClusterTest.REASON)
@TestInstance(Lifecycle.PER_CLASS)
class OpenSearchAnalysisIT {

	private static final List<String> TEXTS = List.of("북한은 평양에서 이란에 탄도미사일을 판매했다.", "中国向俄罗斯出口无人机零部件。",
			"防衛省はﾐｻｲﾙ防衛を強化した。", "ایران موشک های بالستیک به سوریه فرستاد. موشکها کتابها مهمترین",
			"أرسلت مصر الصواريخ إلى السعودية سنة ٢٠١٥.", "Россия поставила три истребителя Белоруссии.",
			"La société a livré des hélicoptères à l’armée.",
			"Israel's supplying of loitering munitions worth $1,200 – ＣＨＩＮＡ, 𠮷野家, naïve_under score 3.14 a.b@c.org");

	private final OpenSearchSettings settings = new OpenSearchSettings(TestCluster.get().addresses(), "", "", "",
			TestCluster.name(), 1, 1);

	private final OpenSearchDoor door = new OpenSearchDoor(this.settings);

	private final OpenSearchCluster cluster = new OpenSearchCluster(this.door);

	private final Generation generation = new Generation(this.settings.prefix(), "1");

	private OpenIndex index;

	@BeforeAll
	void begin() {
		this.index = new OpenSearchEngine(this.settings, this.door, this.cluster).begin(this.generation);
	}

	@AfterAll
	void end() throws Exception {
		this.index.close();
		new OpenSearchStore(this.settings).delete("1");
		this.cluster.close();
	}

	@ParameterizedTest
	@EnumSource
	void wordsAreTheSameHereAndThere(WordAnalysis analysis) {
		WordCutter cutter = new WordCutter();
		for (String text : TEXTS) {
			assertThat(there(analysis, text)).as(text).isEqualTo(cutter.cut(analysis, text)).isNotEmpty();
		}
	}

	private List<Token> there(WordAnalysis analysis, String text) {
		String question = OpenSearchCluster.json()
			.createObjectNode()
			.put("analyzer", analysis.analyzer())
			.put("text", text)
			.toString();
		List<Token> tokens = new ArrayList<>();
		for (JsonNode token : this.cluster.send("POST", "/" + this.generation.index("claim") + "/_analyze", question)
			.path("tokens")) {
			tokens.add(new Token(token.path("token").asString(), token.path("start_offset").asInt(),
					token.path("end_offset").asInt()));
		}
		return tokens;
	}

}
