package org.entente.web.sources;

import java.util.List;

import org.entente.claims.CitationSearch;
import org.entente.sources.Passage;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a source has before them.
 *
 * @param version the one that is shown, null where none is known
 * @param passage the page of its text, null where it is not held
 * @param lines the page with the excerpts marked
 * @param elsewhere citations that are not marked on this page, in order
 */
record Reading(SourceSearch.@Nullable Version version, @Nullable Passage passage, List<MarkedText.Line> lines,
		List<CitationSearch.Row> elsewhere) {

	static Reading of(SourceSearch.@Nullable Version version, @Nullable Passage passage,
			List<CitationSearch.Row> citations) {
		if (version == null || passage == null) {
			return new Reading(version, null, List.of(), citations);
		}
		List<CitationSearch.Row> here = citations.stream()
			.filter((cited) -> cited.version() == version.number() && MarkedText.on(passage, cited))
			.toList();
		List<CitationSearch.Row> elsewhere = citations.stream().filter((cited) -> !here.contains(cited)).toList();
		return new Reading(version, passage, MarkedText.of(passage, here), elsewhere);
	}

	/**
	 * The page of the shown text on which an excerpt stands; 0 where it is not in this
	 * text.
	 */
	public int pageOf(CitationSearch.Row cited) {
		boolean inText = this.version != null && this.passage != null && cited.version() == this.version.number()
				&& cited.start() != null;
		return inText ? this.passage.pageOf(cited.start()) : 0;
	}

}
