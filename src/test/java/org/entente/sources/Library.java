package org.entente.sources;

import java.util.UUID;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Sources for tests to cite. */
@TestComponent
public class Library {

	private final SourceService sources;

	private final SourceSearch search;

	private final DerivationService derivations;

	Library(SourceService sources, SourceSearch search, DerivationService derivations) {
		this.sources = sources;
		this.search = search;
		this.derivations = derivations;
	}

	/** A source with this text; its id as drafts refer to it. */
	public String holding(String text, Person by) {
		long number = this.sources.record(article(null), VersionDraft.pasted(text, null), by);
		return this.search.get(number).externalId().toString();
	}

	/** Records that a source derives from another, or from something unknown. */
	public void derive(String source, @Nullable String from, Person by) {
		this.derivations.record(number(source), new DerivationDraft(from, "relies on", null), by);
	}

	public long number(String source) {
		return this.search.number(UUID.fromString(source));
	}

	/** As the application hashes an uploaded file. */
	public static String sha256(byte[] file) {
		return CapturedText.sha256(file);
	}

	public static SourceDraft article(@Nullable String title) {
		return new SourceDraft(null, null, "article", title, null, null, null, null, null, null);
	}

}
