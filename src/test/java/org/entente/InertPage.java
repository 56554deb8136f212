package org.entente;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** A page on which nothing that somebody typed has become anything but text. */
public final class InertPage {

	private InertPage() {
	}

	public static void check(Document page) {
		assertThat(page.select("script").eachAttr("src")).as("scripts")
			.allMatch((src) -> src.matches("/(webjars|js)/.*"));
		assertThat(page.select("script:not([src]), iframe, object, embed, base, style, [style]")).as("foreign elements")
			.isEmpty();
		Set<String> handlers = page.getAllElements()
			.stream()
			.flatMap((element) -> element.attributes().asList().stream())
			.map(Attribute::getKey)
			.filter((name) -> name.startsWith("on") || name.startsWith("hx-on"))
			.collect(Collectors.toSet());
		assertThat(handlers).as("event handlers").isEmpty();
		assertThat(page.select("[href], [src], [action]").eachAttr("href"))
			.noneMatch((href) -> href.strip().toLowerCase(Locale.ROOT).startsWith("javascript:"));
		assertThat(page.text()).doesNotContain("org.springframework", "at java.base");
	}

}
