package org.entente.history;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The instant at which the present thread reads the record: the past while one is set,
 * else now. Transactions that only read obey it; those that write never do.
 */
public final class RecordTime {

	private static final ThreadLocal<@Nullable AsOf> READ = new ThreadLocal<>();

	private RecordTime() {
	}

	public static Optional<AsOf> past() {
		return Optional.ofNullable(READ.get());
	}

	/** From here on this thread reads as of an instant, until {@link #present()}. */
	public static void set(AsOf instant) {
		READ.set(instant);
	}

	public static void present() {
		READ.remove();
	}

	/** What is read as of an instant. */
	public static <T> T at(AsOf instant, Supplier<T> reading) {
		AsOf before = READ.get();
		READ.set(instant);
		try {
			return reading.get();
		}
		finally {
			if (before != null) {
				READ.set(before);
			}
			else {
				READ.remove();
			}
		}
	}

}
