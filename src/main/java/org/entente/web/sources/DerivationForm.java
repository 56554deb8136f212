package org.entente.web.sources;

import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.sources.DerivationDraft;
import org.entente.sources.DerivationKind;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;

/**
 * The form of a derivation.
 *
 * @param from number (12, SRC-0012) or id of the source it goes back to
 * @param unknown "yes" where that is not known
 */
record DerivationForm(@Nullable String from, @Nullable String unknown, @Nullable String kind, @Nullable String note) {

	static final DerivationForm EMPTY = new DerivationForm(null, null, null, null);

	DerivationDraft toDraft(SourceSearch sources) {
		if ("yes".equals(this.unknown)) {
			return new DerivationDraft(null, DerivationKind.UNKNOWN.word(), this.note);
		}
		if (this.from == null || this.from.isBlank()) {
			throw new RuleViolationException("from", "derivation.from-needed");
		}
		String typed = this.from.strip().replaceFirst("(?i)^SRC-", "");
		return new DerivationDraft(typed.matches("[0-9]{1,9}") ? id(sources, typed) : typed, this.kind, this.note);
	}

	private static String id(SourceSearch sources, String number) {
		try {
			return sources.get(Long.parseLong(number)).externalId().toString();
		}
		catch (NotFoundException ex) {
			throw new RuleViolationException("from", "source.unknown");
		}
	}

}
