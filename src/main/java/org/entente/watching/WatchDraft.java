package org.entente.watching;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A watch as somebody asks for it.
 *
 * @param target code of the country or relationship, number of the claim or source
 * @param filter parameters in the address of the list of claims, only where that is
 * watched
 * @param name what to call it; needed for a filter
 */
public record WatchDraft(@Nullable String kind, @Nullable String target, @Nullable Map<String, List<String>> filter,
		@Nullable String name) {
}
