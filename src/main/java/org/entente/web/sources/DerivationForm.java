package org.entente.web.sources;

import java.util.Map;

import org.entente.shared.RuleViolationException;
import org.entente.sources.DerivationDraft;
import org.entente.sources.DerivationKind;
import org.entente.web.Asked;
import org.entente.web.Named;
import org.jspecify.annotations.Nullable;

/**
 * The form of a derivation.
 *
 * @param from title, number (12, SRC-0012) or id of the source it goes back to
 * @param fromPick id of a source that was offered
 * @param unknown "yes" where that is not known
 */
record DerivationForm(@Nullable String from, @Nullable String fromPick, @Nullable String unknown, @Nullable String kind,
		@Nullable String note) {

	static final DerivationForm EMPTY = new DerivationForm(null, null, null, null, null);

	private boolean isUnknown() {
		return "yes".equals(this.unknown);
	}

	Map<String, Asked> asked() {
		return isUnknown() ? Map.of() : Map.of("from", new Asked("sources", this.from, this.fromPick));
	}

	DerivationDraft toDraft(Named named) {
		if (isUnknown()) {
			return new DerivationDraft(null, DerivationKind.UNKNOWN.word(), this.note);
		}
		String id = named.id("from");
		if (id == null) {
			throw new RuleViolationException("from", "derivation.from-needed");
		}
		return new DerivationDraft(id, this.kind, this.note);
	}

}
