package org.entente.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.entente.exchange.formats.BibtexText;
import org.entente.exchange.formats.CslItem;
import org.entente.exchange.formats.RisText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How works are cited in a text. A style takes a second to be read and some hundredths of
 * one to be applied, so styles are read once and what they give is kept.
 */
@Component
public class Citations {

	private final Map<CitationStyle, CitationWriter> writers = new EnumMap<>(CitationStyle.class);

	private final Cache<Work, Cited> known = Caffeine.newBuilder().maximumSize(2000).build();

	private final JsonMapper json;

	private final boolean early;

	Citations(JsonMapper json, @Value("${entente.citations.read-early}") boolean early) {
		this.json = json;
		this.early = early;
	}

	/**
	 * A work as it is cited.
	 *
	 * @param texts by the name of the style
	 * @param csl as CSL-JSON
	 */
	public record Cited(Map<String, String> texts, String bibtex, String ris, String csl) {
	}

	public Cited of(Work work) {
		return this.known.get(work, this::write);
	}

	/** Reads the styles when the application serves already, so that no reader waits. */
	@EventListener(ApplicationReadyEvent.class)
	void readStyles() {
		if (this.early) {
			Thread reading = new Thread(() -> of(Work.page("entente", "Entente", "https://localhost/", null)),
					"citation-styles");
			reading.setDaemon(true);
			reading.setPriority(Thread.MIN_PRIORITY);
			reading.start();
		}
	}

	private Cited write(Work work) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (CitationStyle style : CitationStyle.values()) {
			texts.put(style.label(), style.finish(writer(style).write(style.item(work)), work));
		}
		return new Cited(texts, BibtexText.of(work), RisText.of(work),
				this.json.writerWithDefaultPrettyPrinter().writeValueAsString(CslItem.of(work)));
	}

	private CitationWriter writer(CitationStyle style) {
		synchronized (this.writers) {
			return this.writers.computeIfAbsent(style, (needed) -> {
				try {
					return new CitationWriter(needed);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}
