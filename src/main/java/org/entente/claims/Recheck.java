package org.entente.claims;

import java.time.Instant;
import java.util.List;

import org.entente.sources.VersionKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of an excerpt in another version of its source, found when that version or
 * its text came in.
 *
 * @param version number of the version it was compared with
 * @param start first character of the words or the nearest passage in that version, in
 * code points from 0
 * @param end character after the last
 * @param passage the words found there where they differ from the excerpt
 * @param kept share of the words of the excerpt that were kept, in percent
 * @param places how often the words, or a passage just as near, stand there
 * @param tied whether several places fit equally well
 * @param sentBack whether it sent an accepted claim back to review
 */
public record Recheck(long id, int version, VersionKind kind, RecheckFinding finding, @Nullable Integer start,
		@Nullable Integer end, @Nullable String passage, @Nullable RecheckDifference difference, int kept, int places,
		boolean tied, boolean sentBack, Instant checkedAt) {

	/** What was found, in a sentence. */
	public String inWords() {
		return switch (this.finding) {
			case EXACT -> "the same words stand at the same place in version %d.".formatted(this.version);
			case MOVED -> "the same words stand elsewhere in version %d, characters %d–%d.".formatted(this.version,
					this.start, this.end) + remark();
			case DRIFTED ->
				"it reads otherwise in version %d, characters %d–%d.".formatted(this.version, this.start, this.end)
						+ remark();
			case LOST -> "nothing near it is found in version %d.".formatted(this.version);
			case NOT_COMPARABLE ->
				"version %d could not be compared: its text is not known or not held.".formatted(this.version);
		};
	}

	private String remark() {
		String difference = (this.difference == null) ? "" : switch (this.difference) {
			case SPACING -> " Only spaces or the shape of marks differ.";
			case PUNCTUATION -> " Only punctuation differs.";
			case WORDS -> " %d %% of its words are kept.".formatted(this.kept);
		};
		String choice = (this.places > 1) ? " They stand %d times there.".formatted(this.places) : "";
		return difference + ((this.tied && this.difference != null) ? " Another passage is just as near."
				: this.tied ? choice + " Several places fit as well; this is the nearest to the old one." : choice);
	}

	/** Old excerpt and passage compared word by word; empty where there is no passage. */
	public List<WordDifference.Piece> differenceFrom(String excerpt) {
		return (this.passage != null) ? WordDifference.between(excerpt, this.passage) : List.of();
	}

}
