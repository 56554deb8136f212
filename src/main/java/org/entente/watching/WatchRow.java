package org.entente.watching;

import java.time.Instant;
import java.util.Map;

import org.entente.claims.ChangeMark;
import org.entente.claims.ClaimFilter;
import org.jspecify.annotations.Nullable;

/**
 * A watch that lasts, as lists show it.
 *
 * @param target code or number of the thing; null for a filter
 * @param filter null for a thing, and for a filter that cannot be read any more
 * @param name what its owner calls it
 * @param caption what the thing is called
 */
public record WatchRow(long id, WatchKind kind, @Nullable String target, @Nullable ClaimFilter filter,
		@Nullable String name, String caption, Instant createdAt, Instant seenAt, ChangeMark read) {

	/** The name its owner gave it, else what the thing is called. */
	public String title() {
		return (this.name != null) ? this.name : this.caption;
	}

	/** Whether changes can be found for it. */
	public boolean isReadable() {
		return this.kind != WatchKind.FILTER || this.filter != null;
	}

	/** The parameters of the address of the list a filter stands for. */
	public Map<String, String> parameters() {
		return (this.filter != null) ? this.filter.parameters() : Map.of();
	}

}
