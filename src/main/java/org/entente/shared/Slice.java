package org.entente.shared;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a long list, read by keyset: never counted, never skipped through.
 *
 * @param items what stands in it, in order
 * @param next where the following stretch begins, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

	/** Cuts a result that was read with one row too many. */
	public static <T> Slice<T> cut(List<T> rows, int size, Function<T, Object> key) {
		if (rows.size() <= size) {
			return new Slice<>(List.copyOf(rows), null);
		}
		return new Slice<>(List.copyOf(rows.subList(0, size)), key.apply(rows.get(size - 1)).toString());
	}

}
