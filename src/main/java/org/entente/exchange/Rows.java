package org.entente.exchange;

import java.util.function.Consumer;

/** Rows that are read one after the other, whenever they are asked for. */
@FunctionalInterface
public interface Rows<T> {

	void each(Consumer<T> consumer);

}
