package org.entente.web.claims;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimIntake;
import org.entente.shared.NotFoundException;
import org.entente.web.Asked;
import org.entente.web.Named;
import org.jspecify.annotations.Nullable;

/**
 * What is cited and from where, as typed. The names of its fields begin like those of the
 * faults: {@code citations[0].excerpt}, {@code newSource.title}.
 *
 * @param sourceFrom recorded or new
 * @param sourcePick id of a source that was offered
 * @param citations the one citation
 */
record SupportForm(@Nullable String sourceFrom, @Nullable String sourcePick, NewSourceForm newSource,
		List<CitationForm> citations) {

	static final SupportForm EMPTY = new SupportForm("recorded", null, NewSourceForm.EMPTY, List.of());

	static final String SOURCE = "citations[0].source";

	SupportForm {
		newSource = Objects.requireNonNullElse(newSource, NewSourceForm.EMPTY);
		boolean none = citations == null || citations.isEmpty() || citations.get(0) == null;
		citations = none ? List.of(CitationForm.EMPTY) : List.of(citations.get(0));
	}

	/** The passage that an address gives, cited from the source that it names. */
	SupportForm from(@Nullable String source, @Nullable String version) {
		return new SupportForm("recorded", null, NewSourceForm.EMPTY, List.of(citation().of(source, version)));
	}

	/** The passage found in a newer version for one of the excerpts of a claim. */
	static SupportForm anew(ClaimCard claim, long recheck) {
		return claim.standing()
			.stream()
			.flatMap((cited) -> cited.rechecks()
				.stream()
				.filter((each) -> each.id() == recheck)
				.map((each) -> CitationForm.anew(cited, each)))
			.map((citation) -> new SupportForm("recorded", null, NewSourceForm.EMPTY, List.of(citation)))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("recheck", recheck));
	}

	public CitationForm citation() {
		return this.citations.get(0);
	}

	public boolean isFromNewSource() {
		return "new".equals(this.sourceFrom);
	}

	/**
	 * The fields that name a source or an outlet: both, so that what was typed in either
	 * is kept.
	 */
	Map<String, Asked> asked() {
		return Map.of("newSource.outlet", new Asked("outlets", this.newSource.outlet(), this.newSource.outletPick()),
				SOURCE, new Asked("sources", citation().source(), this.sourcePick));
	}

	/**
	 * What was typed.
	 * @param named what the fields that name something come to
	 */
	ClaimIntake.Support toSupport(Named named) {
		if (isFromNewSource()) {
			return new ClaimIntake.Support(citation().toDraft(), this.newSource.toDraft(named.id("newSource.outlet")));
		}
		return new ClaimIntake.Support(citation().of(named.id(SOURCE), citation().version()).toDraft(), null);
	}

}
