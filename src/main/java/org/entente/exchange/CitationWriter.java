package org.entente.exchange;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import org.jspecify.annotations.Nullable;

/** Writes entries of a bibliography in one style, one after the other. */
final class CitationWriter implements ItemDataProvider {

	/** No linguistic content: a style must not change the letters of a title. */
	private static final String AS_IT_IS = "zxx";

	private final CSL style;

	private @Nullable CSLItemData item;

	CitationWriter(CitationStyle style) throws IOException {
		this.style = new CSL(this, style.file(), "en-US");
	}

	synchronized String write(Map<String, Object> work) {
		Map<String, Object> verbatim = new LinkedHashMap<>(work);
		verbatim.put("language", AS_IT_IS);
		CSLItemData read = CSLItemData.fromJson(verbatim);
		this.item = read;
		this.style.reset();
		this.style.setOutputFormat("text");
		this.style.setConvertLinks(false);
		this.style.registerCitationItems(read.getId());
		return this.style.makeBibliography().makeString().strip().replaceAll("\\s+", " ");
	}

	@Override
	public @Nullable CSLItemData retrieveItem(String id) {
		return this.item;
	}

	@Override
	public Collection<String> getIds() {
		CSLItemData present = this.item;
		return (present != null) ? List.of(present.getId()) : List.of();
	}

}
