package org.entente.watching;

import java.util.List;

import org.entente.claims.ChangeMark;
import org.entente.claims.ChangeSearch;

/**
 * What changed in the things a person watches since they marked all as read.
 *
 * @param watches everything watched, with or without news
 * @param parts those with news, the latest first
 * @param end up to here it reads
 * @param isCut whether there is more than is shown
 */
public record Digest(List<WatchRow> watches, List<Part> parts, ChangeMark end, boolean isCut) {

	/** The news of one watch, by claim or source. */
	public record Part(WatchRow watch, List<Thing> things) {

		/** How many changes that is. */
		public int changes() {
			return this.things.stream().mapToInt((thing) -> thing.changes().size()).sum();
		}

	}

	/** Changes of one claim, source or other thing, the latest first; never empty. */
	public record Thing(List<ChangeSearch.Row> changes) {

		/** The latest of them. */
		public ChangeSearch.Row latest() {
			return this.changes.get(0);
		}

	}

}
