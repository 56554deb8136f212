package org.entente.reviews;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who is to look after something, by what was typed. */
@Component
class Assignees {

	/** What the field is called, on pages and in JSON. */
	static final String FIELD = "username";

	private final AccountSearch accounts;

	Assignees(AccountSearch accounts) {
		this.accounts = accounts;
	}

	/**
	 * The person with this username, who must have the role; the person who asks, where
	 * it is left out.
	 * @param refusal key of what is said where there is no such person
	 */
	Person named(@Nullable String username, Role role, String refusal, Person by) {
		if (username == null || username.isBlank() || username.equals(by.username())) {
			return by;
		}
		return this.accounts.findActive(username)
			.filter((person) -> person.is(role))
			.orElseThrow(() -> new RuleViolationException(FIELD, refusal));
	}

	/** What is said to whoever comes second. */
	RuleViolationException taken(long account) {
		return new RuleViolationException(FIELD, "assignment.taken", name(account));
	}

	String name(long account) {
		return this.accounts.byId(account).name();
	}

}
