package org.entente.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A claim as the index knows it: its words, and what lists are narrowed by. Drafts are
 * never among them.
 *
 * @param excerpts words of sources that are cited for it, and their translations
 * @param names what actors that take part are called; countries are found by their codes,
 * whose names stand in {@link NameText}
 * @param details goods, place and activity
 * @param direction column of the evidence matrix
 * @param relationshipId internal number of the relationship
 * @param directionNumber the same as a {@link DirectionNumber}
 * @param year of the first day of its date
 * @param earliest first day its date may mean, in days since 1970; {@link #BEFORE_ALL}
 * for no bound and for no date
 * @param latest last day; {@link #AFTER_ALL} for no bound, {@link #BEFORE_ALL} for no
 * date
 */
public record ClaimText(long id, String statement, List<String> excerpts, List<String> names, List<String> details,
		String relationship, long relationshipId, String kind, String domain, String direction, long directionNumber,
		String evidence, String status, String repetition, List<String> countries, List<String> actors,
		List<String> sources, List<Long> outlets, @Nullable String year, String author, long earliest, long latest,
		boolean dated) implements IndexedText {

	public static final long BEFORE_ALL = Long.MIN_VALUE / 2;

	public static final long AFTER_ALL = Long.MAX_VALUE / 2;

	@Override
	public long getNumber() {
		return this.id;
	}

}
