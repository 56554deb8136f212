package org.entente.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

	private static final int MOST = 20;

	private final SourceTexts texts;

	private final EvidenceFacts facts;

	CitationCheck(SourceTexts texts, EvidenceFacts facts) {
		this.texts = texts;
		this.facts = facts;
	}

	/** What can be cited, each version found once. */
	static final class Versions {

		private final SourceTexts texts;

		private final Map<Wanted, Optional<SourceVersion>> found = new HashMap<>();

		private final Map<UUID, Boolean> sources = new HashMap<>();

		private Versions(SourceTexts texts) {
			this.texts = texts;
		}

		private record Wanted(UUID source, @Nullable Integer number) {
		}

		private boolean has(UUID source) {
			return this.sources.computeIfAbsent(source, this.texts::exists);
		}

		private @Nullable SourceVersion find(UUID source, @Nullable Integer number) {
			return this.found
				.computeIfAbsent(new Wanted(source, number), (wanted) -> this.texts.find(wanted.source, wanted.number))
				.orElse(null);
		}

	}

	Versions versions() {
		return new Versions(this.texts);
	}

	/** Reads the citations of a new claim; reports a missing one too. */
	List<CitationContent> all(List<CitationDraft> drafts, Versions versions, Violations violations) {
		if (drafts.isEmpty() || drafts.size() > MOST) {
			violations.add("citations", drafts.isEmpty() ? "citation.needed" : "too-many", MOST);
			return List.of();
		}
		List<CitationContent> contents = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			contents.add(check(drafts.get(i), null, versions, violations.in("citations[" + i + "]")));
		}
		return contents;
	}

	/** Reads the draft; the result may be used only when no violation was added. */
	@Nullable CitationContent check(CitationDraft draft, @Nullable Long claimId, Violations violations) {
		return check(draft, claimId, versions(), violations);
	}

	private @Nullable CitationContent check(CitationDraft draft, @Nullable Long claimId, Versions versions,
			Violations violations) {
		SourceVersion version = version(draft, versions, violations);
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

	private static @Nullable SourceVersion version(CitationDraft draft, Versions versions, Violations violations) {
		UUID source = violations.id("source", draft.source());
		Integer number = violations.integer("version", draft.version());
		if (source == null) {
			if (draft.source() == null || draft.source().isBlank()) {
				violations.add("source", "required");
			}
			return null;
		}
		if (!versions.has(source)) {
			violations.add("source", "source.unknown");
			return null;
		}
		SourceVersion version = versions.find(source, number);
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
