package org.entente.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes events, thousands in one statement. Whoever calls holds the data set: nobody
 * else writes to it meanwhile.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EventIntake {

	private final KnownEvents known;

	private final EventBatches batches;

	private final EventWithdrawal withdrawal;

	EventIntake(KnownEvents known, EventBatches batches, EventWithdrawal withdrawal) {
		this.known = known;
		this.batches = batches;
		this.withdrawal = withdrawal;
	}

	/** What becomes of an event. */
	public enum Fate {

		ADDED, UNCHANGED, CHANGED

	}

	/**
	 * Writes events of a data set, each number once.
	 * @param importId what they come from
	 * @param source number of the data set
	 * @param by number of the account
	 * @return what became of each, by its number
	 */
	public Map<Long, Fate> write(long importId, long source, Collection<NewEvent> events, long by) {
		Map<Long, String> known = this.known.whole(importId, source, events);
		Map<Long, Fate> fates = new HashMap<>();
		events.forEach((event) -> fates.put(event.number(), fate(event, known.get(event.number()))));
		List<NewEvent> fresh = events.stream().filter((event) -> fates.get(event.number()) == Fate.ADDED).toList();
		List<NewEvent> changed = events.stream().filter((event) -> fates.get(event.number()) == Fate.CHANGED).toList();
		if (!changed.isEmpty()) {
			this.withdrawal.withdraw(source, changed.stream().map(NewEvent::number).toList());
		}
		this.batches.insert(importId, source, false, fresh, by);
		this.batches.insert(importId, source, true, changed, by);
		return fates;
	}

	private static Fate fate(NewEvent event, @Nullable String known) {
		if (known == null) {
			return Fate.ADDED;
		}
		return known.equals(event.whole()) ? Fate.UNCHANGED : Fate.CHANGED;
	}

	/**
	 * Takes back one batch that an import added, if any is left; what it changed of
	 * earlier events stays.
	 * @return whether there was one
	 */
	public boolean takeBack(long importId) {
		return this.withdrawal.takeBack(importId);
	}

	/** How many events an import added that are not taken back. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public int left(long importId) {
		return this.withdrawal.left(importId);
	}

}
