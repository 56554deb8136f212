package org.entente.web.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.sources.DerivationKind;
import org.entente.sources.LineageSearch.Step;
import org.jspecify.annotations.Nullable;

/**
 * The picture of where sources come from, 960 wide: documents stand on the left, origins
 * and what is not known on the right, and every arc has its word.
 */
record OriginDrawing(List<Box> boxes, List<Arc> arcs, int height) {

	private static final int WIDTH = 300;

	private static final int HEIGHT = 64;

	private static final int PITCH = 96;

	private static final int TOP = 26;

	private static final int RIGHT = 660;

	/** A source, or where {@code source} is null what is not known. */
	record Box(int x, int y, OriginTree.@Nullable Source source) {

		public boolean isOrigin() {
			return this.source != null && this.source.node().origin();
		}

		/** Its title, cut to what fits into the box. */
		public String title() {
			String title = (this.source != null) ? this.source.caption() : "Not known";
			int most = (this.source != null && !this.source.numbers().isEmpty()) ? 29 : 33;
			return (title.codePointCount(0, title.length()) <= most) ? title
					: title.substring(0, title.offsetByCodePoints(0, most - 1)) + "…";
		}
	}

	/** A curve with its arrow head and word; kind is part of its class name. */
	record Arc(String path, String tip, String kind, String word, int wordX, int wordY) {
	}

	static OriginDrawing of(Map<Long, OriginTree.Source> sources, List<Step> steps) {
		Map<Long, Box> places = new HashMap<>();
		int[] rows = new int[2];
		sources.forEach((id, source) -> places.put(id,
				source.node().origin() ? new Box(RIGHT, row(rows[1]++), source) : new Box(0, row(rows[0]++), source)));
		List<Box> boxes = new ArrayList<>(sources.keySet().stream().map(places::get).toList());
		if (steps.stream().anyMatch((step) -> step.fromId() == null)) {
			places.put(null, new Box(RIGHT, row(rows[1]++), null));
			boxes.add(places.get(null));
		}
		return new OriginDrawing(boxes, arcs(places, steps), row(Math.max(rows[0], rows[1])) - PITCH + HEIGHT + 2);
	}

	private static int row(int number) {
		return TOP + number * PITCH;
	}

	private static List<Arc> arcs(Map<Long, Box> places, List<Step> steps) {
		Map<Long, Integer> leaving = new HashMap<>();
		List<Arc> arcs = new ArrayList<>();
		for (Step step : steps) {
			int nth = leaving.merge(step.sourceId(), 1, Integer::sum) - 1;
			long all = steps.stream().filter((other) -> other.sourceId() == step.sourceId()).count();
			Box from = places.get(step.sourceId());
			int startY = from.y() + (int) (HEIGHT * (nth + 1) / (all + 1));
			arcs.add(arc(step, from, places.get(step.fromId()), startY, all > 2));
		}
		return arcs;
	}

	/** Where many arcs leave one box their words stand at the other end. */
	private static Arc arc(Step step, Box from, Box to, int startY, boolean crowded) {
		int endY = to.y() + HEIGHT / 2;
		String kind = switch (step.kind()) {
			case TRANSLATES -> "is-translation";
			case QUOTES -> "is-quote";
			default -> "is-" + ((step.kind() == DerivationKind.UNKNOWN) ? "unknown" : "other");
		};
		if (from.x() == to.x()) {
			return beside(from.x(), startY, endY, kind, OriginTree.verb(step));
		}
		boolean rightwards = from.x() < to.x();
		int startX = rightwards ? WIDTH : RIGHT;
		int endX = rightwards ? RIGHT - 9 : WIDTH + 9;
		String path = "M%d %dC480 %d 480 %d %d %d".formatted(startX, startY, startY, endY, endX, endY);
		return new Arc(path, tip(endX, endY, rightwards), kind, OriginTree.verb(step),
				(rightwards ? 322 : 540) + (crowded ? 238 : 0), (crowded ? endY : startY) - 7);
	}

	/**
	 * Between two boxes of one column the arc swings out to the middle of the picture.
	 */
	private static Arc beside(int x, int startY, int endY, String kind, String word) {
		int side = (x == 0) ? WIDTH : RIGHT;
		int swing = ((x == 0) ? 1 : -1) * (56 + Math.abs(endY - startY) / 3);
		int endX = (x == 0) ? side + 9 : side - 9;
		String path = "M%d %dC%d %d %d %d %d %d".formatted(side, startY, side + swing, startY, side + swing, endY, endX,
				endY);
		return new Arc(path, tip(endX, endY, x != 0), kind, word, side + swing * 3 / 4 + ((x == 0) ? 8 : -90),
				(startY + endY) / 2 + 4);
	}

	private static String tip(int x, int y, boolean rightwards) {
		return "M%d %dl%d-5v10z".formatted(rightwards ? x + 9 : x - 9, y, rightwards ? -9 : 9);
	}

}
