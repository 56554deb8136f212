package org.entente.accounts;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
@Entity
public class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private String username;

	private String name;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable String passwordHash;

	private Instant createdAt;

	private @Nullable Instant disabledAt;

	@Version
	private int version;

	protected Account() {
	}

	Account(String username, String name, Role role, Instant createdAt) {
		this.username = username;
		this.name = name;
		this.role = role;
		this.createdAt = createdAt;
	}

	void changeRole(Role role) {
		this.role = role;
	}

	void disable(Instant at) {
		this.disabledAt = at;
	}

	void enable() {
		this.disabledAt = null;
	}

	void choosePassword(String hash) {
		this.passwordHash = hash;
	}

	public long id() {
		return this.id;
	}

	public String username() {
		return this.username;
	}

	public String name() {
		return this.name;
	}

	public Role role() {
		return this.role;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public boolean isActive() {
		return this.disabledAt == null;
	}

	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	int version() {
		return this.version;
	}

	Person person() {
		return new Person(id(), this.username, this.name, this.role);
	}

}
