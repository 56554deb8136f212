package org.entente.web.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.entente.claims.ClaimCard.Cited;
import org.entente.sources.DerivationKind;
import org.entente.sources.LineageSearch.Ancestry;
import org.entente.sources.LineageSearch.Node;
import org.entente.sources.LineageSearch.Step;
import org.jspecify.annotations.Nullable;

/**
 * Where the sources of a claim come from: the documents, the origins they lead to, and
 * how.
 *
 * @param drawing the picture, or null where nothing derives from anything
 * @param outline the same from the origins down, for narrow screens
 * @param links why each arc is drawn
 */
record OriginTree(@Nullable OriginDrawing drawing, List<OriginBranch> outline, List<Link> links) {

	/** A source in the tree; {@code numbers} are those of its citations: [1]. */
	record Source(Node node, String numbers) {

		public String caption() {
			return this.node.caption();
		}

		/** What is known of it in a line: outlet, language, whether we hold its text. */
		public String note() {
			List<String> parts = new ArrayList<>();
			Optional.ofNullable(this.node.outlet()).ifPresent(parts::add);
			Optional.ofNullable(this.node.language()).ifPresent(parts::add);
			Optional.ofNullable(this.node.published()).ifPresent(parts::add);
			parts.add(this.node.held() ? "text held" : "text not held");
			return String.join(" · ", parts);
		}

		/** Its number where it is cited, its title where it is not. */
		public String label() {
			return this.numbers.isEmpty() ? this.node.caption() : this.numbers;
		}
	}

	/** One derivation in words. */
	record Link(String from, String verb, String to, @Nullable String note, long sourceId) {
	}

	static OriginTree of(Ancestry ancestry, List<Cited> citations) {
		Map<Long, Source> sources = new LinkedHashMap<>();
		Map<Long, String> numbers = numbers(citations);
		ancestry.nodes()
			.forEach((node) -> sources.put(node.id(), new Source(node, numbers.getOrDefault(node.id(), ""))));
		List<Link> links = ancestry.steps().stream().map((step) -> link(step, sources)).toList();
		OriginDrawing drawing = ancestry.steps().isEmpty() ? null : OriginDrawing.of(sources, ancestry.steps());
		return new OriginTree(drawing, OriginBranch.of(sources, ancestry.steps()), links);
	}

	/** What one source does with another: "relies on". */
	static String verb(Step step) {
		return (step.kind() == DerivationKind.UNKNOWN) ? "rests on" : step.kind().word();
	}

	private static Link link(Step step, Map<Long, Source> sources) {
		String to = (step.fromId() != null) ? sources.get(step.fromId()).label() : "something not known";
		return new Link(sources.get(step.sourceId()).label(), verb(step), to, step.note(), step.sourceId());
	}

	private static Map<Long, String> numbers(List<Cited> citations) {
		Map<Long, List<Integer>> numbers = new LinkedHashMap<>();
		for (int i = 0; i < citations.size(); i++) {
			numbers.computeIfAbsent(citations.get(i).sourceId(), (id) -> new ArrayList<>()).add(i + 1);
		}
		return numbers.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().toString()));
	}

}
