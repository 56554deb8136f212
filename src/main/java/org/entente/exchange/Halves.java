package org.entente.exchange;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.entente.shared.RuleViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** Does work on many at once; where one breaks a rule, in halves. */
final class Halves {

	private Halves() {
	}

	/**
	 * Does the work.
	 * @param work on some of them, in a transaction of its own
	 * @param broken takes the one that breaks a rule
	 */
	static <T> void of(List<T> all, Consumer<List<T>> work, BiConsumer<T, RuntimeException> broken) {
		try {
			work.accept(all);
		}
		catch (RuleViolationException | DataIntegrityViolationException ex) {
			if (all.size() == 1) {
				broken.accept(all.get(0), ex);
			}
			else {
				of(all.subList(0, all.size() / 2), work, broken);
				of(all.subList(all.size() / 2, all.size()), work, broken);
			}
		}
	}

}
