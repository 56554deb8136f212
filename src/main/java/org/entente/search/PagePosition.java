package org.entente.search;

import java.util.List;

import org.entente.claims.ClaimSearch;
import org.entente.claims.WordIndex.Place;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Where a page of findings begins, as it stands in an address. */
final class PagePosition {

	private PagePosition() {
	}

	static ClaimOrder read(ClaimOrder.Kind kind, @Nullable String after) {
		if (after == null || after.isBlank()) {
			return new ClaimOrder(kind, 0, null);
		}
		return switch (kind) {
			case RELEVANCE -> ClaimOrder.relevance((int) number(after, Finder.DEEPEST));
			case NEWEST -> ClaimOrder.newest(number(after, Long.MAX_VALUE));
			case DATE -> ClaimOrder.byDate(ClaimSearch.position(after).orElseThrow(PagePosition::unknown));
		};
	}

	private static long number(String after, long most) {
		if (!after.matches("\\d{1,18}") || Long.parseLong(after) > most) {
			throw unknown();
		}
		return Long.parseLong(after);
	}

	private static RuleViolationException unknown() {
		return new RuleViolationException("after", "cursor");
	}

	/** Where the page after this one begins; null where nobody may look further. */
	static @Nullable String after(ClaimOrder begin, List<Place> page) {
		Place last = page.get(page.size() - 1);
		return switch (begin.kind()) {
			case RELEVANCE -> {
				int next = begin.from() + page.size();
				yield (next < Finder.DEEPEST) ? Integer.toString(next) : null;
			}
			case NEWEST -> Long.toString(last.id());
			case DATE -> ClaimSearch.position(last);
		};
	}

}
