package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each reader finds what is written in their language as they type it. */
@DatabaseTest
@Import(Library.class)
@TestInstance(Lifecycle.PER_CLASS)
class ScriptsIT {

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	Finder finder;

	@Autowired
	IndexKeeper keeper;

	@Autowired
	Library library;

	@Autowired
	People people;

	private boolean filled;

	@BeforeEach
	void record() {
		if (!this.filled) {
			record("korean", "IRN-PRK", "북한은 평양에서 이란에 탄도미사일을 판매했다.");
			record("chinese", "CHN-RUS", "中国向俄罗斯出口无人机零部件。");
			record("traditional Chinese", "CUB-VNM", "臺灣與美國的導彈貿易關係。");
			record("japanese", "JPN-USA", "防衛省はミサイル防衛を強化した。");
			record("persian", "IRN-SYR", "ایران موشک‌های بالستیک به سوریه فرستاد.");
			record("arabic", "EGY-SAU", "أرسلت مصر الصواريخ إلى السعودية سنة ٢٠١٥.");
			record("russian", "BLR-RUS", "Россия поставила ещё три истребителя Белоруссии.");
			record("french", "DEU-FRA", "La société a livré des hélicoptères à l’armée.");
			record("english", "IND-ISR", "Israel is supplying loitering munitions worth $1,200 to India.");
			this.filled = true;
		}
		this.keeper.catchUp();
	}

	private void record(String name, String relationship, String text) {
		Person by = this.people.researcher();
		ClaimDraft draft = Drafts.relationship(relationship);
		ClaimDraft named = new ClaimDraft(draft.relationship(), draft.kind(), "A sentence in " + name + ".",
				draft.direction(), draft.from(), draft.to(), draft.towards(), draft.domain(), draft.activity(),
				draft.modality(), draft.polarity(), draft.dateAsWritten(), draft.date(), draft.place(),
				draft.participants(), draft.goods());
		this.claims.record(null, named, List.of(Drafts.citing(this.library.holding(text, by), text)), true, by);
	}

	@ParameterizedTest(name = "{0} finds what is in {1}")
	@CsvSource(delimiter = '|', textBlock = """
			평양                   | korean
			탄도미사일             | korean
			탄도 미사일            | korean
			미사일을               | korean
			평                     | korean
			朝鲜                   | korean
			КНДР                   | korean
			کره شمالی              | korean
			كره شمالى              | korean
			Pyongyang              | korean
			DPRK                   | korean
			无人机                 | chinese
			无人机零部件           | chinese
			机                     | chinese
			ＣＨＩＮＡ             | chinese
			北京                   | chinese
			導彈                   | traditional Chinese
			导弹                   | traditional Chinese
			贸易关系               | traditional Chinese
			無人機                 | chinese
			ミサイル               | japanese
			ﾐｻｲﾙ                   | japanese
			防衛省                 | japanese
			موشک                   | persian
			موشك                   | persian
			موشک‌های               | persian
			موشک های               | persian
			صواريخ                 | arabic
			الصواريخ               | arabic
			2015                   | arabic
			истребители            | russian
			истребитель            | russian
			еще                    | russian
			ЕЩЁ                    | russian
			helicoptere            | french
			hélicoptères           | french
			societe                | french
			armée                  | french
			l'armee                | french
			supplies               | english
			munition               | english
			loiter*                | english
			muniton~               | english
			"loitering munitions"  | english
			1,200                  | english
			""")
	void isFoundAsItsReadersTypeIt(String typed, String language) {
		assertThat(found(typed)).containsExactly("A sentence in " + language + ".");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			평양 북경
			"munitions loitering"
			munitions -loitering
			statement:munitions
			excerpt:DPRK
			""")
	void whatIsNotThereIsNotFound(String typed) {
		assertThat(found(typed)).isEmpty();
	}

	@Test
	void markedIsWhatWasWritten() {
		Findings found = this.finder.find(ClaimFilter.ALL.with("q", "导弹贸易"), ClaimOrder.Kind.RELEVANCE, null, 5, null);
		assertThat(found.hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.excerpt().parts()).contains(new Snippet.Part("導彈貿易", true)));
	}

	/** Of the claims of this test. */
	private List<String> found(String typed) {
		return this.search.newest(ClaimFilter.ALL.with("q", typed), null, 200, null)
			.items()
			.stream()
			.map(ClaimCard::statement)
			.filter((statement) -> statement.startsWith("A sentence in "))
			.toList();
	}

}
