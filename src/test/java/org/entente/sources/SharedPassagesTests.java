package org.entente.sources;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Equal passages are found whatever the script, and nothing else is. */
class SharedPassagesTests {

	private static final String REPORT = "Iran and North Korea have maintained a clandestine trade relationship, "
			+ "in which oil products are bartered for missile components, and both countries use smuggling routes, "
			+ "front companies and barter systems to evade the sanctions of the Security Council.";

	@Test
	void aReprintIsOnePassage() {
		SharedPassages shared = between(REPORT, "Reprinted.\n\n" + REPORT.toUpperCase(Locale.ROOT));
		assertThat(shared.all()).singleElement().satisfies((passage) -> {
			assertThat(REPORT.substring(passage.start(), passage.end())).startsWith("Iran and").endsWith("Council");
			assertThat(passage.otherStart()).isEqualTo(12);
		});
		assertThat(shared.suffice()).isTrue();
	}

	@Test
	void anEditedCopyIsSeveralPassages() {
		String copy = REPORT.replace("oil products", "crude oil").replace("front companies", "banks");
		SharedPassages shared = between(REPORT, copy);
		assertThat(shared.all()).hasSizeGreaterThan(1).allSatisfy((passage) -> {
			assertThat(words(REPORT, passage.start(), passage.end()))
				.isEqualTo(words(copy, passage.otherStart(), passage.otherEnd()));
		});
		assertThat(shared.suffice()).isTrue();
	}

	@Test
	void aPhraseAnybodyUsesIsNotEnough() {
		String phrase = "the Democratic People’s Republic of Korea and the Islamic Republic of Iran";
		assertThat(between("First, " + phrase + " signed a treaty in spring.",
				"Nobody knows whether " + phrase + " ever spoke about coal.")
			.suffice()).isFalse();
		assertThat(between(REPORT, "Something else entirely is said here about cattle, coal and the weather of Nauru.")
			.all()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "朝鲜民主主义人民共和国与伊朗伊斯兰共和国之间的贸易关系长期以来一直是秘密进行的，双方用石油换取导弹部件，并通过前台公司逃避制裁措施。",
			"북한과 이란은 오랫동안 비밀 무역 관계를 유지해 왔으며 석유 제품을 미사일 부품과 교환하고 위장 회사를 통해 제재를 피해 왔다고 보고서는 전했다.",
			"イランと北朝鮮は長年にわたり秘密の貿易関係を維持しており、石油製品とミサイル部品を交換し、フロント企業を通じて制裁を逃れてきたと報告書は伝えた。",
			"อิหร่านและเกาหลีเหนือรักษาความสัมพันธ์ทางการค้าลับมาเป็นเวลานานโดยแลกเปลี่ยนน้ำมันกับชิ้นส่วนขีปนาวุธผ่านบริษัทบังหน้า",
			"ایران و کره شمالی سال‌ها روابط تجاری پنهانی داشته‌اند و فرآورده‌های نفتی را با قطعات موشک مبادله کرده‌اند و از راه شرکت‌های پوششی تحریم‌ها را دور زده‌اند و کسی نمی‌داند.",
			"Иран и Северная Корея годами поддерживали тайные торговые отношения, меняли нефтепродукты на детали ракет и обходили санкции Совета Безопасности через подставные компании и банки соседних стран." })
	void itWorksInAnyScript(String text) {
		assertThat(between(text, "😀 … " + text + " …").suffice()).isTrue();
		Set<Long> common = new Shingles("begin. " + text).prints();
		common.retainAll(new Shingles(text + " end.").prints());
		assertThat(common).isNotEmpty();
	}

	@Test
	void offsetsCountCodePoints() {
		String text = "😀😀 " + REPORT;
		SharedPassages.Shared passage = between(text, REPORT).all().get(0);
		assertThat(passage.start()).isEqualTo(3);
		assertThat(text.codePointCount(0, text.length()) - passage.end()).isEqualTo(1);
	}

	/** AC-23: what repeats itself says nothing, and is read in linear time. */
	@ParameterizedTest
	@ValueSource(strings = { "a ", "a b ", "한", "ha ha ho " })
	void repetitiveTextsAreReadInBoundedTimeAndFindNothing(String piece) {
		String hostile = piece.repeat(2_500_000 / piece.length());
		long begin = System.nanoTime();
		SharedPassages shared = between(hostile, hostile);
		assertThat(new Shingles(hostile).prints()).isEmpty();
		assertThat(shared.suffice()).isFalse();
		assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
	}

	@Test
	void periodicTextsAreReadInBoundedTime() {
		String periodic = "one two three four five six seven ".repeat(70_000);
		long begin = System.nanoTime();
		SharedPassages shared = between(periodic, periodic.substring(4));
		assertThat(shared.all()).hasSizeLessThan(5);
		assertThat(new Shingles(periodic).prints()).hasSizeLessThan(10);
		assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
	}

	@Test
	void theLongestTextKeepsNoMorePrintsThanAreBounded() {
		Set<Long> prints = new Shingles(noise(new Random(7), 800_000)).prints();
		assertThat(prints.size()).isBetween(8_000, 40_000);
	}

	/**
	 * Whatever surrounds it: a passage longer than a window and a run is found by its
	 * prints and then exactly.
	 */
	@RepeatedTest(40)
	void aPassageInTwoTextsIsAlwaysFound(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String passage = noise(random, 24 + random.nextInt(60));
		String one = noise(random, random.nextInt(400)) + " . " + passage + " . " + noise(random, random.nextInt(400));
		String other = noise(random, random.nextInt(400)) + " ! " + passage + " ! "
				+ noise(random, random.nextInt(400));
		Set<Long> common = new TreeSet<>(new Shingles(one).prints());
		common.retainAll(new Shingles(other).prints());
		assertThat(common).as("seed %s", repetition.getCurrentRepetition()).isNotEmpty();
		SharedPassages shared = between(one, other);
		assertThat(shared.suffice()).isTrue();
		assertThat(shared.all())
			.anySatisfy((each) -> assertThat(one.substring(each.start(), each.end())).contains(passage));
	}

	@Test
	void passagesAreShownInTheOrderOfTheText() {
		List<String> sentences = new ArrayList<>();
		Random random = new Random(3);
		for (int i = 0; i < 60; i++) {
			sentences.add(noise(random, 15 + i % 7) + ".");
		}
		String one = String.join(" ", sentences);
		Collections.shuffle(sentences, random);
		SharedPassages shared = between(one, String.join(" ", sentences));
		assertThat(shared.longest()).hasSizeLessThanOrEqualTo(50).isSortedAccordingTo((a, b) -> a.start() - b.start());
	}

	private static SharedPassages between(String text, String other) {
		return SharedPassages.of(new Shingles(text), new Shingles(other));
	}

	private static String words(String text, int start, int end) {
		return text.substring(start, end).replaceAll("\\W+", " ");
	}

	private static String noise(Random random, int words) {
		StringBuilder noise = new StringBuilder();
		for (int i = 0; i < words; i++) {
			noise.append((i == 0) ? "" : " ").append(Integer.toString(random.nextInt(100_000), 36)).append("w");
		}
		return noise.toString();
	}

}
