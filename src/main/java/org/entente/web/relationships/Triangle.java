package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.List;

import org.entente.claims.Evidence;
import org.entente.claims.RelationshipLedger.Entry;
import org.entente.relationships.RelationshipCode;
import org.entente.web.EvidenceRun;
import org.entente.web.Figures;
import org.jspecify.annotations.Nullable;

/** The dyads of a group; of three states drawn as a triangle. */
record Triangle(List<Edge> edges) {

	private static final List<Line> LINES = List.of(new Line("17%", "338", "83%", "338", "50%", "338"),
			new Line("48%", "66", "14%", "322", "31%", "194"), new Line("52%", "66", "86%", "322", "69%", "194"));

	/** Where an edge and its words stand. */
	record Line(String x1, String y1, String x2, String y2, String x, String y) {
	}

	/** A mark beside the middle of an edge, in pixels. */
	record Mark(String mark, int x, int y) {
	}

	/**
	 * A dyad of the group.
	 *
	 * @param entry its numbers, or null while nothing is recorded
	 */
	record Edge(RelationshipCode code, String name, @Nullable Entry entry, Line line, int most) {

		public int claims() {
			return (this.entry != null) ? this.entry.claims() : 0;
		}

		/** Thicker lines hold more claims; a solid line has two independent origins. */
		public String style() {
			String weight = (claims() * 2 > this.most) ? "edge-heavy"
					: (claims() * 6 > this.most) ? "edge-light" : "edge-thin";
			boolean solid = this.entry != null && this.entry.byEvidence().containsKey(Evidence.CORROBORATED);
			return "edge-line " + weight + (solid ? " is-solid" : "");
		}

		/** Up to twenty marks in rows of ten. */
		public List<Mark> marks() {
			if (this.entry == null) {
				return List.of();
			}
			List<String> marks = EvidenceRun.of(this.entry.byEvidence()).marks();
			int shown = Math.min(20, marks.size());
			int width = Math.min(10, shown);
			List<Mark> placed = new ArrayList<>();
			for (int i = 0; i < shown; i++) {
				placed.add(new Mark(marks.get(i), (i % 10) * 17 - width * 17 / 2 + 2, 14 + i / 10 * 17));
			}
			return placed;
		}

		public int more() {
			return claims() - marks().size();
		}

	}

	static Triangle of(RelationshipPage page, List<Entry> entries) {
		int most = entries.stream().mapToInt(Entry::claims).max().orElse(0);
		List<RelationshipCode> dyads = page.relationship().code().dyads();
		List<Edge> edges = new ArrayList<>();
		for (RelationshipCode code : dyads) {
			Entry entry = entries.stream().filter((e) -> e.code().equals(code)).findFirst().orElse(null);
			String name = String.join(" – ", code.members().stream().map(page.relationship()::nameOf).toList());
			edges.add(new Edge(code, name, entry, LINES.get(edges.size() % 3), most));
		}
		return new Triangle(edges);
	}

	/** Whether there are three states to be drawn. */
	public boolean isDrawn() {
		return this.edges.size() == 3;
	}

	/** The picture in words. */
	public String words() {
		return String.join(", ",
				this.edges.stream().map((edge) -> edge.name() + ": " + Figures.written(edge.claims())).toList())
				+ " claims";
	}

}
