package org.entente.accounts;

import java.util.Locale;

/** With what one signs in to the demonstration. */
public enum DemoSignIn {

	READER(Role.READER, "Reader"), RESEARCHER(Role.RESEARCHER, "Researcher"), REVIEWER(Role.REVIEWER, "Reviewer"),
	REVIEWER2(Role.REVIEWER, "Second reviewer"), ADMINISTRATOR(Role.ADMINISTRATOR, "Administrator");

	private final Role role;

	private final String fullName;

	DemoSignIn(Role role, String fullName) {
		this.role = role;
		this.fullName = fullName;
	}

	public String username() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String fullName() {
		return this.fullName;
	}

	public String password() {
		return "demo-" + username() + "-only";
	}

	public Role role() {
		return this.role;
	}

}
