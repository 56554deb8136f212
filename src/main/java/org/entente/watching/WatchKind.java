package org.entente.watching;

import org.entente.claims.ChangeScope;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/** What can be watched. */
public enum WatchKind implements Term {

	COUNTRY(ChangeScope.COUNTRY), RELATIONSHIP(ChangeScope.RELATIONSHIP), CLAIM(ChangeScope.CLAIM),
	SOURCE(ChangeScope.SOURCE),

	/** The claims that a filter finds. */
	FILTER(null);

	private final @Nullable ChangeScope scope;

	WatchKind(@Nullable ChangeScope scope) {
		this.scope = scope;
	}

	@Nullable ChangeScope scope() {
		return this.scope;
	}

}
