package org.entente.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

import org.entente.search.RecordFeed.Changes;
import org.springframework.stereotype.Component;

/** Writes what stands in the record into an index of words. */
@Component
class IndexFeeder {

	private final RecordFeed feed;

	private final RecordTexts texts;

	private final TextKind<ClaimText> claims;

	private final TextKind<SourceText> sources;

	private final TextKind<NameText> actors;

	IndexFeeder(RecordFeed feed, RecordTexts texts) {
		this.feed = feed;
		this.texts = texts;
		this.claims = TextKind.claims(texts);
		this.sources = TextKind.sources(texts);
		this.actors = TextKind.actors(texts);
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
		fill(this.claims, index, done);
		fill(this.sources, index, done);
		fill(this.actors, index, done);
	}

	private static <T extends IndexedText> void fill(TextKind<T> kind, OpenIndex index, IntConsumer done) {
		List<T> some = kind.after(0);
		while (!some.isEmpty()) {
			index.add(some);
			done.accept(some.size());
			some = kind.after(some.get(some.size() - 1).getNumber());
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
		renew(this.claims, changes.claims(), index);
		renew(this.sources, changes.sources(), index);
		renew(this.actors, changes.actors(), index);
	}

	/** What is there is put, what is not there any more is taken out. */
	private static <T extends IndexedText> void renew(TextKind<T> kind, Collection<Long> ids, OpenIndex index) {
		for (List<Long> some : stretches(ids, kind.stretch())) {
			List<T> there = kind.among().apply(some);
			index.put(there);
			Set<Long> gone = new HashSet<>(some);
			there.stream().map(IndexedText::getNumber).forEach(gone::remove);
			kind.removing().accept(index, gone);
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
