package org.entente.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.entente.search.RecordFeed.Changes;
import org.springframework.stereotype.Component;

/** Writes what stands in the record into an index of words. */
@Component
class IndexFeeder {

	private static final int STRETCH = 1000;

	/** A source may hold five megabytes. */
	private static final int SOURCES = 50;

	private final RecordFeed feed;

	private final RecordTexts texts;

	IndexFeeder(RecordFeed feed, RecordTexts texts) {
		this.feed = feed;
		this.texts = texts;
	}

	/**
	 * Writes the whole record into an empty index.
	 * @param progress is told percents
	 */
	void fill(OpenIndex index, IntConsumer progress) {
		long all = Math.max(1, this.texts.size());
		IntConsumer done = new IntConsumer() {

			private long sum;

			@Override
			public void accept(int more) {
				this.sum += more;
				progress.accept((int) Math.min(99, this.sum * 100 / all));
			}

		};
		index.add(this.texts.countries());
		each(0L, (last) -> this.texts.claimsAfter(last, STRETCH), ClaimText::id, index::add, done);
		each(0L, (last) -> this.texts.sourcesAfter(last, SOURCES), SourceText::id, index::add, done);
		each("", (last) -> this.texts.actorsAfter(last, STRETCH), NameText::id, index::add, done);
	}

	private static <T, I> void each(I begin, Function<I, List<T>> reading, Function<T, I> id, Consumer<List<T>> writing,
			IntConsumer done) {
		List<T> some = reading.apply(begin);
		while (!some.isEmpty()) {
			writing.accept(some);
			done.accept(some.size());
			some = reading.apply(id.apply(some.get(some.size() - 1)));
		}
	}

	/** Writes the next of what was committed since. */
	Changes step(ServingIndex index) {
		Changes changes = this.feed.after(index.position());
		apply(changes, index.index());
		index.moveTo(changes.end());
		return changes;
	}

	/**
	 * Reads each thing as it stands now, whatever the change was: doing it twice, or in
	 * another order, does no harm.
	 */
	private void apply(Changes changes, OpenIndex index) {
		renew(changes.claims(), STRETCH, this.texts::claims, ClaimText::id, index, index::removeClaims);
		renew(changes.sources(), SOURCES, this.texts::sources, SourceText::id, index, index::removeSources);
		renew(changes.actors(), STRETCH, this.texts::actors, NameText::getNumber, index,
				(ids) -> index.removeNames(ids.stream().map((id) -> NameText.ACTOR + id).toList()));
	}

	/** What is there is put, what is not there any more is taken out. */
	private static <T> void renew(Collection<Long> ids, int size, Function<Collection<Long>, List<T>> reading,
			Function<T, Long> id, OpenIndex index, Consumer<Collection<Long>> removing) {
		for (List<Long> some : stretches(ids, size)) {
			List<T> there = reading.apply(some);
			index.put(there);
			Set<Long> gone = new HashSet<>(some);
			there.stream().map(id).forEach(gone::remove);
			removing.accept(gone);
		}
	}

	private static List<List<Long>> stretches(Collection<Long> ids, int size) {
		List<Long> all = new ArrayList<>(ids);
		List<List<Long>> stretches = new ArrayList<>();
		for (int begin = 0; begin < all.size(); begin += size) {
			stretches.add(all.subList(begin, Math.min(all.size(), begin + size)));
		}
		return stretches;
	}

}
