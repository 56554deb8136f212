package org.entente.exchange.formats;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param value text, number, truth, day or instant; null where nothing is stated
 */
record Column<T>(String name, Function<T, @Nullable Object> value) {
}
