package org.entente.shared;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * One rule broken by what a person typed.
 *
 * @param field where it was typed, as the form and the JSON name it:
 * {@code citations[0].excerpt}
 * @param key last part of the message key {@code violation.<key>}
 * @param arguments what the message names
 */
public record Violation(String field, String key, List<Object> arguments) implements MessageSourceResolvable {

	@Override
	public String[] getCodes() {
		return new String[] { "violation." + this.key };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.toArray();
	}

}
