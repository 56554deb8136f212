package org.entente.countries;

import org.jspecify.annotations.Nullable;

/**
 * One state following another on all or part of its territory; codes and names of both.
 */
public record Succession(String predecessor, String predecessorName, String successor, String successorName, int year,
		@Nullable String note) {
}
