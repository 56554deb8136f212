package org.entente.web;

import org.jspecify.annotations.Nullable;

/** Where a stretch of a list begins that is read by number. */
public final class ListPosition {

	private ListPosition() {
	}

	/** The number after which it begins; what is no position begins the list anew. */
	public static @Nullable Long of(@Nullable String after) {
		return (after != null && after.matches("[0-9]{1,18}")) ? Long.valueOf(after) : null;
	}

}
