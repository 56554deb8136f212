package org.entente.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.entente.claims.Evidence;

/**
 * Claims drawn as a row of marks, one mark a claim; a row that is cut is drawn in fives.
 *
 * @param marks names of the marks, at most 60
 * @param more claims that are not drawn
 * @param words the same in words
 */
public record EvidenceRun(List<String> marks, int more, String words) {

	/** The longest row that is drawn. */
	public static final int MOST = 60;

	public static EvidenceRun of(Map<Evidence, Integer> byEvidence) {
		List<String> marks = new ArrayList<>();
		List<String> words = new ArrayList<>();
		int total = 0;
		for (Map.Entry<Evidence, Integer> entry : byEvidence.entrySet()) {
			int room = Math.max(0, MOST - total);
			marks.addAll(Collections.nCopies(Math.min(room, entry.getValue()), entry.getKey().mark()));
			words.add(Figures.written(entry.getValue()) + " " + entry.getKey().word());
			total += entry.getValue();
		}
		return new EvidenceRun(marks, total - marks.size(), String.join(" · ", words));
	}

	/** One mark, or five of the same that are drawn as one. */
	public record Group(String mark, boolean five) {
	}

	public List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		for (String mark : new LinkedHashSet<>(this.marks)) {
			int count = Collections.frequency(this.marks, mark);
			int fives = (this.more > 0) ? count / 5 : 0;
			groups.addAll(Collections.nCopies(fives, new Group(mark, true)));
			groups.addAll(Collections.nCopies(count - 5 * fives, new Group(mark, false)));
		}
		return groups;
	}

}
