package org.entente.web.claims;

import java.util.List;
import java.util.Objects;

import org.entente.claims.ClaimIntake;
import org.jspecify.annotations.Nullable;

/**
 * What is cited and from where, as typed. The names of its fields begin like those of the
 * faults: {@code citations[0].excerpt}, {@code newSource.title}.
 *
 * @param sourceFrom recorded or new
 * @param otherSource number or id of a recorded source that is not in the list
 * @param citations the one citation
 */
record SupportForm(@Nullable String sourceFrom, @Nullable String otherSource, NewSourceForm newSource,
		List<CitationForm> citations) {

	SupportForm {
		newSource = Objects.requireNonNullElse(newSource, NewSourceForm.EMPTY);
		boolean none = citations == null || citations.isEmpty() || citations.get(0) == null;
		citations = none ? List.of(CitationForm.EMPTY) : List.of(citations.get(0));
	}

	/** Nothing yet but the source, as an address names it. */
	static SupportForm from(@Nullable String source, @Nullable String version) {
		return new SupportForm("recorded", source, NewSourceForm.EMPTY, List.of(CitationForm.EMPTY.of(null, version)));
	}

	public CitationForm citation() {
		return this.citations.get(0);
	}

	public boolean isFromNewSource() {
		return "new".equals(this.sourceFrom);
	}

	/** The same, cited from the source with this id; {@code typed} is to be mended. */
	SupportForm citing(String sourceId, @Nullable String typed) {
		return new SupportForm(this.sourceFrom, typed, this.newSource,
				List.of(citation().of(sourceId, citation().version())));
	}

	ClaimIntake.Support toSupport() {
		return new ClaimIntake.Support(citation().toDraft(), isFromNewSource() ? this.newSource.toDraft() : null);
	}

}
