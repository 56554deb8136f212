package org.entente.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody entered into a field that names a thing of the record.
 *
 * @param kind where it is looked up: {@code actors}
 * @param typed a name, a number or an id
 * @param pick id of one that was offered; goes before what was typed
 */
public record Asked(String kind, @Nullable String typed, @Nullable String pick) {

	boolean isBlank() {
		return words().isEmpty() && id().isEmpty();
	}

	String words() {
		return (this.typed != null) ? this.typed.strip() : "";
	}

	Optional<UUID> id() {
		return read(this.pick).or(() -> read(this.typed));
	}

	private static Optional<UUID> read(@Nullable String typed) {
		return Optional.ofNullable(typed)
			.map(String::strip)
			.filter((id) -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
			.map(UUID::fromString);
	}

}
