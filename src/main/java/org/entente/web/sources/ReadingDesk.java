package org.entente.web.sources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.entente.accounts.Person;
import org.entente.claims.CitationSearch;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.RecheckSearch;
import org.entente.exchange.Citations;
import org.entente.exchange.Work;
import org.entente.merges.MergeSearch;
import org.entente.merges.Mergeable;
import org.entente.shared.NotFoundException;
import org.entente.sources.OutletSearch;
import org.entente.sources.Passage;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceTexts;
import org.entente.sources.SuggestionSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out a source for a reader: text, claims, versions, lineage. */
@Component
class ReadingDesk {

	private static final int CLAIMS = 20;

	private static final int CHANGED = 50;

	private final SourceSearch sources;

	private final SourceTexts texts;

	private final SuggestionSearch suggestions;

	private final OutletSearch outlets;

	private final CitationSearch citations;

	private final ClaimSearch claims;

	private final RecheckSearch rechecks;

	private final MergeSearch merges;

	private final Citations works;

	private final Clock clock;

	ReadingDesk(SourceSearch sources, SourceTexts texts, SuggestionSearch suggestions, OutletSearch outlets,
			CitationSearch citations, ClaimSearch claims, RecheckSearch rechecks, MergeSearch merges, Citations works,
			Clock clock) {
		this.sources = sources;
		this.texts = texts;
		this.suggestions = suggestions;
		this.outlets = outlets;
		this.citations = citations;
		this.claims = claims;
		this.rechecks = rechecks;
		this.merges = merges;
		this.works = works;
		this.clock = clock;
	}

	/**
	 * The newest text that is held, or else the newest version whose content is known.
	 */
	void layOut(long id, int page, @Nullable Person reader, Model model) {
		SourceRow source = head(id, model);
		List<SourceSearch.Version> versions = this.sources.versions(id);
		SourceSearch.Version shown = versions.stream()
			.filter(SourceSearch.Version::contentKnown)
			.max(Comparator.comparing(SourceSearch.Version::held).thenComparing(SourceSearch.Version::number))
			.orElse(null);
		model.addAttribute("merges", this.merges.of(Mergeable.SOURCE, id))
			.addAttribute("versions", versions)
			.addAttribute("cited", this.works.of(Work.of(source, LocalDate.now(this.clock))))
			.addAttribute("rechecks", this.rechecks.counts(id, reader))
			.addAttribute("reading", Reading.of(shown, passage(id, shown, page), this.citations.ofSource(id, reader)))
			.addAttribute("origins", this.sources.origins(id))
			.addAttribute("retractions", this.sources.retractions(id))
			.addAttribute("suggestions", this.suggestions.ofSource(id))
			.addAttribute("picture", new OriginPicture(source, this.sources.neighbourhood(id)))
			.addAttribute("grades", (source.outletId() != null) ? this.outlets.grades(source.outletId()) : List.of())
			.addAttribute("claims", this.claims.newest(ClaimFilter.ofSource(id), null, CLAIMS, reader));
	}

	/** One version. */
	void layOut(long id, int number, int page, @Nullable Long after, @Nullable Person reader, Model model) {
		head(id, model);
		SourceSearch.Version version = this.sources.versions(id)
			.stream()
			.filter((each) -> each.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("version", id + "/" + number));
		model.addAttribute("version", version)
			.addAttribute("parameters", Map.of())
			.addAttribute("rechecks", this.rechecks.counts(id, reader).getOrDefault(number, Map.of()))
			.addAttribute("changed", this.rechecks.ofVersion(id, number, true, after, CHANGED, reader))
			.addAttribute("reading",
					Reading.of(version, passage(id, version, page), this.citations.ofVersion(version.id(), reader)));
	}

	/** What every page about a source shows. */
	SourceRow head(long id, Model model) {
		SourceRow source = this.sources.get(id);
		model.addAttribute("source", source).addAttribute("view", new SourceView(source));
		return source;
	}

	private @Nullable Passage passage(long id, SourceSearch.@Nullable Version version, int page) {
		return (version != null && version.held()) ? this.texts.passage(id, version.number(), page).orElse(null) : null;
	}

}
