package org.entente.web.duplicates;

import java.util.List;
import java.util.Objects;

import org.entente.sources.SourceLikeness;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form while somebody fills it in: the fields of a claim, a source or an
 * actor, and those of a new source and new actors within a claim.
 */
record Typing(@Nullable String statement, List<String> members, @Nullable String name, @Nullable String kind,
		@Nullable String home, @Nullable String owner, @Nullable String title, @Nullable String author,
		@Nullable String url, @Nullable Within newSource, List<Party> participants) {

	Typing {
		members = Objects.requireNonNullElse(members, List.<String>of())
			.stream()
			.filter((code) -> code != null && !code.isBlank())
			.toList();
		participants = Objects.requireNonNullElse(participants, List.<Party>of())
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	/** A new source within the form of a claim. */
	record Within(@Nullable String title, @Nullable String author, @Nullable String url) {
	}

	/** A participant within the form of a claim. */
	record Party(@Nullable String newActor) {
	}

	String relationship() {
		return String.join("-", this.members);
	}

	SourceLikeness.Sketch source() {
		Within source = (this.newSource != null) ? this.newSource : new Within(this.title, this.author, this.url);
		return new SourceLikeness.Sketch(source.title(), source.author(), source.url(), null, null);
	}

	/** The name of an actor, or those of new parties within a claim. */
	List<String> names() {
		return (this.name != null) ? List.of(this.name)
				: this.participants.stream()
					.map(Party::newActor)
					.filter((typed) -> typed != null && !typed.isBlank())
					.toList();
	}

}
