package org.entente.watching;

import java.time.Instant;

import org.entente.claims.ChangeMark;
import org.entente.claims.ClaimFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

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

	static final String UNREADABLE = "a filter that cannot be read any more";

	/** The name its owner gave it, else what the thing is called. */
	public String title() {
		return (this.name != null) ? this.name : this.caption;
	}

	/** The same, when its filter turns out to ask for what there is not. */
	WatchRow withoutFilter() {
		return new WatchRow(this.id, this.kind, this.target, null, this.name, UNREADABLE, this.createdAt, this.seenAt,
				this.read);
	}

	/** Whether changes can be found for it. */
	public boolean isReadable() {
		return this.kind != WatchKind.FILTER || this.filter != null;
	}

	/** The parameters of the address of the list a filter stands for. */
	public MultiValueMap<String, String> parameters() {
		return (this.filter != null) ? this.filter.parameters() : new LinkedMultiValueMap<>();
	}

}
