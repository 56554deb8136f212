package org.entente.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares what the index knows with the record, a stretch of numbers after the other,
 * and puts right what differs: whatever was written past the chain of changesets, which
 * the index follows otherwise.
 */
@Component
class IndexComparison {

	private static final Logger LOG = LoggerFactory.getLogger(IndexComparison.class);

	private final List<TextKind<?>> kinds;

	private final Clock clock;

	private volatile @Nullable Comparison last;

	IndexComparison(RecordTexts texts, Clock clock) {
		this.clock = clock;
		this.kinds = List.of(TextKind.claims(texts), TextKind.sources(texts), TextKind.actors(texts));
	}

	/** What came of it the last time since the node was started. */
	Optional<Comparison> last() {
		return Optional.ofNullable(this.last);
	}

	/**
	 * Compares all of it.
	 * @param follow brings the index up to date with the chain
	 */
	void compare(OpenIndex index, Runnable follow) {
		Instant begun = this.clock.instant();
		index.check();
		Sums sums = new Sums();
		this.kinds.forEach((kind) -> compare(kind, index, follow, sums));
		index.flush();
		Comparison outcome = new Comparison(begun, Duration.between(begun, this.clock.instant()), sums.compared,
				sums.missing, sums.stale, sums.surplus);
		this.last = outcome;
		tell(outcome);
	}

	private static void tell(Comparison outcome) {
		if (outcome.differences() == 0) {
			LOG.info("The index of words agrees with the record: {} compared in {} s", outcome.compared(),
					outcome.took().toSeconds());
		}
		else {
			LOG.warn(
					"The index of words differed from the record and was put right: {} missing, {} stale, {} surplus of {}",
					outcome.missing(), outcome.stale(), outcome.surplus(), outcome.compared());
		}
	}

	private static <T extends IndexedText> void compare(TextKind<T> kind, OpenIndex index, Runnable follow, Sums sums) {
		long after = 0;
		while (after < Long.MAX_VALUE) {
			List<T> stretch = kind.after(after);
			long upTo = (stretch.size() < kind.stretch()) ? Long.MAX_VALUE
					: stretch.get(stretch.size() - 1).getNumber();
			TreeSet<Long> differing = differing(checksums(stretch), index.checksums(kind.type(), after, upTo));
			// Whatever was committed since the index was last brought up to date differs
			// as well
			follow.run();
			if (!differing.isEmpty()) {
				repair(kind, index, differing, sums);
			}
			sums.compared += stretch.size();
			after = upTo;
		}
	}

	private static <T extends IndexedText> void repair(TextKind<T> kind, OpenIndex index, TreeSet<Long> suspected,
			Sums sums) {
		List<T> there = kind.among().apply(suspected);
		Map<Long, Long> record = checksums(there);
		Map<Long, Long> held = new HashMap<>(index.checksums(kind.type(), suspected.first() - 1, suspected.last()));
		held.keySet().retainAll(suspected);
		TreeSet<Long> differing = differing(record, held);
		differing.forEach((id) -> sums.count(record.containsKey(id), held.containsKey(id)));
		index.put(there.stream().filter((text) -> differing.contains(text.getNumber())).toList());
		differing.removeAll(record.keySet());
		kind.removing().accept(index, differing);
	}

	private static Map<Long, Long> checksums(List<? extends IndexedText> texts) {
		return texts.stream().collect(Collectors.toMap(IndexedText::getNumber, IndexedText::getChecksum));
	}

	private static TreeSet<Long> differing(Map<Long, Long> one, Map<Long, Long> other) {
		TreeSet<Long> differing = new TreeSet<>(one.keySet());
		differing.addAll(other.keySet());
		differing.removeIf((id) -> one.containsKey(id) && one.get(id).equals(other.get(id)));
		return differing;
	}

	/** What was found so far. */
	private static final class Sums {

		private long compared;

		private long missing;

		private long stale;

		private long surplus;

		void count(boolean recorded, boolean held) {
			if (!held) {
				this.missing++;
			}
			else if (recorded) {
				this.stale++;
			}
			else {
				this.surplus++;
			}
		}

	}

}
