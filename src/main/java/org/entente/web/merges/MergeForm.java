package org.entente.web.merges;

import java.util.Map;
import java.util.TreeMap;

import org.entente.merges.MergeComparison;
import org.entente.merges.MergeDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form with which two records are merged, as typed.
 *
 * @param keep number or id of the record that is kept
 * @param choices whose value holds, by field
 * @param hedgeException why the kept claim may be stronger than its excerpts
 */
record MergeForm(@Nullable String kind, @Nullable String keep, @Nullable String merge, @Nullable String keepVersion,
		@Nullable String mergeVersion, @Nullable String reason, Map<String, String> choices,
		@Nullable String hedgeException) {

	private static final String CHOICE = "choice.";

	static MergeForm of(MultiValueMap<String, String> typed) {
		Map<String, String> choices = new TreeMap<>();
		typed.toSingleValueMap().forEach((name, value) -> {
			if (name.startsWith(CHOICE)) {
				choices.put(name.substring(CHOICE.length()), value);
			}
		});
		return new MergeForm(typed.getFirst("kind"), typed.getFirst("keep"), typed.getFirst("merge"),
				typed.getFirst("keepVersion"), typed.getFirst("mergeVersion"), typed.getFirst("reason"), choices,
				typed.getFirst("hedgeException"));
	}

	/** The same for what is shown now: whoever sends it has read these versions. */
	MergeForm reading(MergeComparison shown) {
		return new MergeForm(this.kind, this.keep, this.merge, String.valueOf(shown.kept().version()),
				String.valueOf(shown.merged().version()), this.reason, this.choices, this.hedgeException);
	}

	/** Whose value of a field is chosen; that of the kept record where nothing is. */
	public String choice(String field) {
		return this.choices.getOrDefault(field, "kept");
	}

	MergeDraft toDraft() {
		return new MergeDraft(this.kind, this.keep, this.merge, this.keepVersion, this.mergeVersion, this.reason,
				this.choices, this.hedgeException);
	}

}
