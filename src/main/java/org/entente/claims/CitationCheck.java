package org.entente.claims;

import java.util.Objects;
import java.util.UUID;

import org.entente.shared.Violations;
import org.entente.sources.SourceTexts;
import org.entente.sources.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody entered about a citation; the excerpt must stand in the text,
 * letter for letter.
 */
@Component
class CitationCheck {

	private final SourceTexts texts;

	private final EvidenceFacts facts;

	CitationCheck(SourceTexts texts, EvidenceFacts facts) {
		this.texts = texts;
		this.facts = facts;
	}

	/** Reads the draft; the result may be used only when no violation was added. */
	@Nullable CitationContent check(CitationDraft draft, @Nullable Long claimId, Violations violations) {
		SourceVersion version = version(draft, violations);
		Excerpt excerpt = new ExcerptCheck(violations).excerpt(draft, version);
		String locator = violations.optional("locator", draft.locator(), 200);
		if (excerpt != null && excerpt.start() == null && locator == null) {
			violations.add("locator", "citation.place");
		}
		Stance stance = violations.required("stance", draft.stance(), Stance.class);
		String hedge = violations.optional("hedge", draft.hedge(), 300);
		if (hedge != null && excerpt != null && !excerpt.words().contains(hedge)) {
			violations.add("hedge", "citation.hedge");
		}
		Integer credibility = credibility(draft, claimId, stance, version, violations);
		String language = violations.language("language", draft.language());
		String translation = violations.optional("translation", draft.translation(), 4000);
		String translator = violations.optional("translator", draft.translator(), 200);
		if (translation != null && translator == null) {
			violations.add("translator", "citation.translator");
		}
		if (violations.any() || version == null) {
			return null;
		}
		return new CitationContent(Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID), version.sourceId(),
				version.id(), excerpt, locator, stance, hedge, credibility, language, translation, translator);
	}

	private @Nullable SourceVersion version(CitationDraft draft, Violations violations) {
		UUID source = violations.id("source", draft.source());
		Integer number = violations.integer("version", draft.version());
		if (source == null) {
			if (draft.source() == null || draft.source().isBlank()) {
				violations.add("source", "required");
			}
			return null;
		}
		if (!this.texts.exists(source)) {
			violations.add("source", "source.unknown");
			return null;
		}
		SourceVersion version = this.texts.find(source, number).orElse(null);
		if (version == null || !version.contentKnown()) {
			violations.add((version == null && number == null) ? "source" : "version", "version.not-citable");
			return null;
		}
		return version;
	}

	private @Nullable Integer credibility(CitationDraft draft, @Nullable Long claimId, @Nullable Stance stance,
			@Nullable SourceVersion version, Violations violations) {
		Integer grade = violations.integer("credibility", draft.credibility());
		if (draft.credibility() == null || draft.credibility().isBlank()) {
			violations.add("credibility", "credibility.needed");
		}
		else if (grade != null && (grade < 1 || grade > 6)) {
			violations.add("credibility", "credibility.range");
		}
		else if (grade != null && grade == Credibility.CONFIRMED && version != null
				&& !this.facts.wouldBeConfirmed(claimId, version.sourceId(), stance)) {
			violations.add("credibility", "credibility.not-confirmed");
		}
		return grade;
	}

}
