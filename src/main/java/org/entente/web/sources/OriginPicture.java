package org.entente.web.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.entente.sources.DerivationKind;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;

/**
 * The derivations near a source, drawn in columns: what rests on it to the left, what it
 * rests on to the right, at most two steps each way. The same stands beside it in words.
 */
final class OriginPicture {

	static final int WIDTH = 1120;

	private static final int FURTHEST = 2;

	private static final int ROW = 84;

	private static final int BOX = 60;

	private static final int MOST_NODES = 40;

	/** Key of the node that stands for something unknown, the same for all. */
	private static final long UNKNOWN = -1;

	/** A box: its source, or none where it is not known. */
	record Node(@Nullable Long id, List<String> words, int x, int y, int width, boolean here, boolean origin) {

		int middle() {
			return this.y + BOX / 2;
		}
	}

	/** An arrow from what derives to what it derives from. */
	record Arrow(Node from, Node to, DerivationKind kind, int labelX, int labelY) {

		public String path() {
			int x = this.from.x() + this.from.width();
			int bend = (x + this.to.x()) / 2;
			return "M%d %dC%d %d %d %d %d %d".formatted(x, this.from.middle(), bend, this.from.middle(), bend,
					this.to.middle(), this.to.x() - 6, this.to.middle());
		}

		public String tip() {
			return "M%d %dl-9 -5v10z".formatted(this.to.x(), this.to.middle());
		}

		public String style() {
			return switch (this.kind) {
				case QUOTES -> "is-quote";
				case TRANSLATES -> "is-translation";
				default -> "";
			};
		}
	}

	private final SourceRow source;

	private final List<SourceSearch.Edge> edges;

	private final Map<Long, Node> nodes = new LinkedHashMap<>();

	private int height;

	OriginPicture(SourceRow source, List<SourceSearch.Edge> edges) {
		this.source = source;
		this.edges = edges;
		Map<Long, Integer> steps = steps();
		Map<Integer, List<Long>> columns = new TreeMap<>(
				steps.keySet().stream().collect(Collectors.groupingBy(steps::get, Collectors.toList())));
		place(new ArrayList<>(columns.values()));
	}

	public List<SourceSearch.Edge> edges() {
		return this.edges;
	}

	public boolean drawable() {
		return !this.edges.isEmpty() && this.nodes.size() <= MOST_NODES;
	}

	public int height() {
		return this.height;
	}

	public List<Node> nodes() {
		return List.copyOf(this.nodes.values());
	}

	/** Those that lead from left to right; others stand in the words only. */
	public List<Arrow> arrows() {
		List<Arrow> arrows = new ArrayList<>();
		for (SourceSearch.Edge edge : this.edges) {
			Node from = this.nodes.get(edge.sourceId());
			Node to = this.nodes.get(target(edge));
			if (from != null && to != null && from.x() < to.x()) {
				boolean fan = this.edges.stream().filter((other) -> other.sourceId() == edge.sourceId()).count() > 1;
				arrows.add(new Arrow(from, to, edge.kind(), (from.x() + from.width() + to.x()) / 2,
						(fan ? to : from).middle() - 8));
			}
		}
		return arrows;
	}

	/** How many steps each source is away: below zero what rests on this one. */
	private Map<Long, Integer> steps() {
		Map<Long, Integer> steps = new LinkedHashMap<>(Map.of(this.source.id(), 0));
		for (int step = 1; step <= FURTHEST; step++) {
			for (SourceSearch.Edge edge : this.edges) {
				if (Integer.valueOf(step - 1).equals(steps.get(edge.sourceId()))) {
					steps.putIfAbsent(target(edge), step);
				}
				if (edge.fromId() != null && Integer.valueOf(1 - step).equals(steps.get(edge.fromId()))) {
					steps.putIfAbsent(edge.sourceId(), -step);
				}
			}
		}
		return steps;
	}

	private static long target(SourceSearch.Edge edge) {
		return (edge.fromId() != null) ? edge.fromId() : UNKNOWN;
	}

	private void place(List<List<Long>> columns) {
		int count = columns.size();
		int most = columns.stream().mapToInt(List::size).max().orElse(1);
		int width = Math.min(300, (WIDTH - (count - 1) * 120) / count);
		this.height = most * ROW - (ROW - BOX) + 4;
		for (int column = 0; column < count; column++) {
			List<Long> ids = columns.get(column);
			int x = 1 + column * (width + 120);
			int y = 2 + (most - ids.size()) * ROW / 2;
			for (long id : ids) {
				this.nodes.put(id, node(id, x, y, width));
				y += ROW;
			}
		}
	}

	private Node node(long id, int x, int y, int width) {
		boolean here = id == this.source.id();
		boolean derives = this.edges.stream().anyMatch((edge) -> edge.sourceId() == id);
		List<String> words = BoxWords.of((id == UNKNOWN) ? "Lineage unknown" : caption(id), width);
		return new Node((id != UNKNOWN) ? id : null, words, x, y, width, here, id != UNKNOWN && !derives);
	}

	private String caption(long id) {
		Map<Long, String> captions = this.edges.stream()
			.filter((edge) -> edge.fromId() != null)
			.collect(Collectors.toMap((edge) -> target(edge), (edge) -> String.valueOf(edge.fromCaption()),
					(a, b) -> a));
		this.edges.forEach((edge) -> captions.put(edge.sourceId(), edge.caption()));
		return captions.getOrDefault(id, this.source.caption());
	}

}
