package org.entente.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class KeptFragmentsTests {

	private static final String PAGE = """
			<body><p kept:replace="~{this :: part(thing=${thing})}"></p><th:block th:if="false"><p th:fragment="part(thing)">\
			<b th:text="${thing.name()}">name</b><i th:text="${other}">other</i><u th:text="${frame.asOf()?.typed()}">then</u></p></th:block></body>""";

	private final SpringTemplateEngine engine = engine();

	/** A thing that counts how often it is written. */
	record Thing(String value, AtomicInteger written) {

		public String name() {
			this.written.incrementAndGet();
			return this.value;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Thing thing && thing.value.equals(this.value);
		}

		@Override
		public int hashCode() {
			return this.value.hashCode();
		}

	}

	private static SpringTemplateEngine engine() {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		engine.addDialect(new KeptFragments());
		return engine;
	}

	private String page(Thing thing, @Nullable String past) {
		AsOf asOf = (past != null) ? AsOf.parse(past, Clock.systemUTC()) : null;
		Frame frame = new Frame(null, "claims", LocalDate.EPOCH, Instant.EPOCH, 0, false,
				(asOf != null) ? new Past(asOf, "", new Wishes(List.of())) : null);
		return this.engine.process(PAGE,
				new Context(Locale.ENGLISH, Map.of("thing", thing, "other", "of the page", "frame", frame)));
	}

	@Test
	void theSameValuesAreWrittenOnce() {
		AtomicInteger written = new AtomicInteger();
		String first = page(new Thing("<a>", written), null);
		assertThat(first).isEqualTo("<body><p><b>&lt;a&gt;</b><i></i><u></u></p></body>");
		assertThat(page(new Thing("<a>", written), null)).isEqualTo(first);
		assertThat(written).hasValue(1);
	}

	@Test
	void otherValuesAreWrittenAnew() {
		AtomicInteger written = new AtomicInteger();
		page(new Thing("a", written), null);
		assertThat(page(new Thing("b", written), null)).contains("<b>b</b>");
		assertThat(written).hasValue(2);
	}

	@Test
	void thePastIsAnother() {
		AtomicInteger written = new AtomicInteger();
		page(new Thing("a", written), null);
		assertThat(page(new Thing("a", written), "2020-01-01T00:00:00Z")).contains("<u>2020");
		assertThat(page(new Thing("a", written), null)).contains("<u></u>");
		assertThat(written).hasValue(2);
	}

	/** Else what was kept for one page would stand on another. */
	@Test
	void whatIsNoParameterIsNotSeen() {
		assertThat(page(new Thing("a", new AtomicInteger()), null)).doesNotContain("of the page");
	}

}
