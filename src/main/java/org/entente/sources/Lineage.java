package org.entente.sources;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The rule of origins: where derivations end.
 * <ul>
 * <li>A source that derives from nothing is its own origin.</li>
 * <li>A source that derives from others has their origins, whatever lies between.</li>
 * <li>Sources that derive from each other in a circle and from nothing else are one
 * origin, the one with the lowest number.</li>
 * <li>A source that derives, directly or through others, from something unknown has an
 * unknown lineage; what is unknown is never counted as an origin.</li>
 * <li>A circle bears the lowest number in it as its name, wherever else it leads.</li>
 * </ul>
 */
class Lineage {

	/**
	 * What a source goes back to.
	 *
	 * @param circle name of the circle it is part of, or null
	 */
	record Origins(SortedSet<Long> known, boolean unknown, @Nullable Long circle) {
	}

	/** One derivation; without {@code from} it leads to something unknown. */
	record Edge(long source, @Nullable Long from) {
	}

	private final Map<Long, List<Edge>> derivations = new HashMap<>();

	private final Map<Long, Origins> found = new HashMap<>();

	Lineage(Collection<Edge> edges) {
		edges.forEach((edge) -> this.derivations.computeIfAbsent(edge.source(), (id) -> new ArrayList<>()).add(edge));
	}

	Map<Long, Origins> of(Collection<Long> sources) {
		Map<Long, Origins> result = new LinkedHashMap<>();
		sources.forEach((source) -> result.put(source, of(source)));
		return result;
	}

	Origins of(long source) {
		for (Set<Long> circle : circlesBelow(source)) {
			Origins origins = originsOf(circle);
			circle.forEach((member) -> this.found.put(member, origins));
		}
		return this.found.get(source);
	}

	/**
	 * Everything a circle goes back to; a source outside any circle is a circle of one.
	 */
	private Origins originsOf(Set<Long> circle) {
		SortedSet<Long> known = new TreeSet<>();
		boolean unknown = false;
		for (long member : circle) {
			for (Edge edge : this.derivations.getOrDefault(member, List.of())) {
				if (edge.from() == null) {
					unknown = true;
				}
				else if (!circle.contains(edge.from())) {
					known.addAll(this.found.get(edge.from()).known());
					unknown |= this.found.get(edge.from()).unknown();
				}
			}
		}
		if (known.isEmpty() && !unknown) {
			known.add(new TreeSet<>(circle).first());
		}
		return new Origins(known, unknown, (circle.size() > 1) ? new TreeSet<>(circle).first() : null);
	}

	/**
	 * Circles reached from a source, those furthest back first (Tarjan's algorithm with a
	 * stack of its own).
	 */
	private List<Set<Long>> circlesBelow(long start) {
		return new Circles(this.derivations, this.found.keySet()).from(start);
	}

	/**
	 * Finds strongly connected components; deep chains must not exhaust the call stack.
	 */
	private static final class Circles {

		private final Map<Long, List<Edge>> derivations;

		private final Set<Long> done;

		private final Map<Long, Integer> order = new HashMap<>();

		private final Map<Long, Integer> low = new HashMap<>();

		private final Deque<Long> open = new ArrayDeque<>();

		private final Set<Long> isOpen = new TreeSet<>();

		private final Deque<long[]> walk = new ArrayDeque<>();

		private final List<Set<Long>> circles = new ArrayList<>();

		Circles(Map<Long, List<Edge>> derivations, Set<Long> done) {
			this.derivations = derivations;
			this.done = done;
		}

		List<Set<Long>> from(long start) {
			if (!this.done.contains(start)) {
				enter(start);
			}
			while (!this.walk.isEmpty()) {
				long[] step = this.walk.peek();
				List<Edge> edges = this.derivations.getOrDefault(step[0], List.of());
				if (step[1] < edges.size()) {
					follow(step[0], edges.get((int) step[1]++).from());
				}
				else {
					leave(step[0]);
				}
			}
			return this.circles;
		}

		private void enter(long node) {
			this.order.put(node, this.order.size());
			this.low.put(node, this.order.get(node));
			this.open.push(node);
			this.isOpen.add(node);
			this.walk.push(new long[] { node, 0 });
		}

		private void follow(long node, @Nullable Long from) {
			if (from == null || this.done.contains(from)) {
				return;
			}
			if (!this.order.containsKey(from)) {
				enter(from);
			}
			else if (this.isOpen.contains(from)) {
				this.low.merge(node, this.order.get(from), Math::min);
			}
		}

		private void leave(long node) {
			this.walk.pop();
			if (!this.walk.isEmpty()) {
				this.low.merge(this.walk.peek()[0], this.low.get(node), Math::min);
			}
			if (this.low.get(node).equals(this.order.get(node))) {
				Set<Long> circle = new TreeSet<>();
				long member;
				do {
					member = this.open.pop();
					this.isOpen.remove(member);
					circle.add(member);
				}
				while (member != node);
				this.circles.add(circle);
			}
		}

	}

}
