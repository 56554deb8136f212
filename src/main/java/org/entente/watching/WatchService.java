package org.entente.watching;

import java.time.Clock;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ChangeMark;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, names and ends the watches of a person, and notes how far they have read. */
@Service
@Transactional
public class WatchService {

	private static final int LONGEST_NAME = 100;

	private final WatchRepository watches;

	private final WatchCheck check;

	private final WatchBook book;

	private final Clock clock;

	WatchService(WatchRepository watches, WatchCheck check, WatchBook book, Clock clock) {
		this.watches = watches;
		this.check = check;
		this.book = book;
		this.clock = clock;
	}

	/**
	 * Watches something from now on and returns the number of the watch; what is watched
	 * already goes on being watched.
	 */
	public long begin(WatchDraft draft, Person by) {
		by.mustBe(Role.READER);
		Violations violations = new Violations();
		WatchTarget target = this.check.target(draft, by, violations);
		String name = name(draft.name(), WatchKind.FILTER.word().equals(draft.kind()), violations);
		violations.throwIfAny();
		this.book.lock(by);
		return this.book.find(Objects.requireNonNull(target), by).orElseGet(() -> add(target, name, by));
	}

	private long add(WatchTarget target, @Nullable String name, Person by) {
		this.book.mustHaveRoom(target.kind(), by);
		return this.watches.saveAndFlush(new Watch(by.id(), target, name, this.clock.instant())).id();
	}

	/** Calls it otherwise; anything but a filter may go without a name of its own. */
	public void rename(long id, @Nullable String typed, Person by) {
		Watch watch = own(id, by);
		Violations violations = new Violations();
		String name = name(typed, watch.kind() == WatchKind.FILTER, violations);
		violations.throwIfAny();
		watch.rename(name);
	}

	/** Stops watching. */
	public void end(long id, Person by) {
		own(id, by).end(this.clock.instant());
	}

	/**
	 * Notes that everything up to here is read, in one watch or in all; never goes back.
	 * @param typed a {@link ChangeMark} as it stood on the page that was read
	 */
	public void markRead(@Nullable Long id, @Nullable String typed, Person by) {
		ChangeMark mark = ChangeMark.find(typed).orElseThrow(() -> new RuleViolationException("upTo", "watch.mark"));
		if (id != null) {
			own(id, by);
		}
		this.book.markRead(id, mark, by);
	}

	private Watch own(long id, Person by) {
		by.mustBe(Role.READER);
		return this.watches.findById(id)
			.filter((watch) -> watch.isOf(by.id()) && watch.lasts())
			.orElseThrow(() -> new NotFoundException("watch", id));
	}

	/** A name has one line. */
	private static @Nullable String name(@Nullable String typed, boolean needed, Violations violations) {
		String line = (typed != null) ? typed.strip().replaceAll("[\\r\\n\\t]+", " ") : null;
		return needed ? violations.required("name", line, LONGEST_NAME)
				: violations.optional("name", line, LONGEST_NAME);
	}

}
