package org.entente.web.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.entente.sources.LineageSearch.Step;
import org.jspecify.annotations.Nullable;

/**
 * A source with all that derives from it.
 *
 * @param verb what it does with the one above, or null at the top
 * @param source null for what is not known
 */
record OriginBranch(@Nullable String verb, OriginTree.@Nullable Source source, List<OriginBranch> derived) {

	/** The branches below each origin, and below what is not known. */
	static List<OriginBranch> of(Map<Long, OriginTree.Source> sources, List<Step> steps) {
		Set<Long> shown = new HashSet<>();
		List<OriginBranch> roots = new ArrayList<>();
		sources.values()
			.stream()
			.filter((source) -> source.node().origin())
			.forEach((origin) -> roots
				.add(new OriginBranch(null, origin, below(origin.node().id(), sources, steps, shown))));
		if (steps.stream().anyMatch((step) -> step.fromId() == null)) {
			roots.add(new OriginBranch(null, null, below(null, sources, steps, shown)));
		}
		return roots;
	}

	/**
	 * What derives from a source; a source already shown is named and not unfolded again.
	 */
	private static List<OriginBranch> below(@Nullable Long id, Map<Long, OriginTree.Source> sources, List<Step> steps,
			Set<Long> shown) {
		if (id != null && !shown.add(id)) {
			return List.of();
		}
		return steps.stream()
			.filter((step) -> Objects.equals(step.fromId(), id))
			.map((step) -> new OriginBranch(OriginTree.verb(step), sources.get(step.sourceId()),
					below(step.sourceId(), sources, steps, shown)))
			.toList();
	}

	public boolean isOrigin() {
		return this.source != null && this.source.node().origin();
	}

}
