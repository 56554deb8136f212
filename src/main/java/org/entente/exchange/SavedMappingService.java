package org.entente.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves the mappings of imports under names, renames, replaces, shares and forgets them,
 * and applies them to other files; each is its owner's.
 */
@Service
@Transactional
public class SavedMappingService {

	/** Mappings one person may save. */
	public static final int MOST = 200;

	private static final int LONGEST_NAME = 100;

	/** Characters of a mapping, and of the names of all columns. */
	private static final int LONGEST = 200_000;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ImportSearch search;

	private final ImportService imports;

	private final Clock clock;

	SavedMappingService(JdbcClient jdbc, JsonMapper json, ImportSearch search, ImportService imports, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.search = search;
		this.imports = imports;
		this.clock = clock;
	}

	/**
	 * What somebody wants to call a mapping.
	 *
	 * @param shared whether everybody who imports may see it
	 * @param replacing whether it takes the place of one of that name
	 */
	public record Naming(@Nullable String name, boolean shared, boolean replacing) {

		private String called() {
			Violations violations = new Violations();
			String line = (this.name != null) ? this.name.strip().replaceAll("\\s+", " ") : null;
			String called = violations.required("name", line, LONGEST_NAME);
			violations.throwIfAny();
			return Objects.requireNonNull(called);
		}

	}

	/** Saves the mapping of an import; returns its number. */
	public long save(long importId, Naming naming, Person by) {
		by.mustBe(Role.RESEARCHER);
		Import file = this.search.withoutCounts(importId);
		String called = naming.called();
		String mapping = written(file);
		if (!naming.replacing() || !isOwn(called, by)) {
			mayHaveOneMore(by);
		}
		try {
			return this.jdbc.sql("""
					INSERT INTO saved_mapping (account_id, name, mapping, header, shared, saved_at)
					VALUES (:by, :name, :mapping::jsonb, :header, :shared, :now)
					""" + (naming.replacing() ? """
					ON CONFLICT (account_id, name) DO UPDATE SET mapping = EXCLUDED.mapping, header = EXCLUDED.header,
					  shared = EXCLUDED.shared, saved_at = EXCLUDED.saved_at
					""" : "") + " RETURNING id")
				.param("by", by.id())
				.param("name", called)
				.param("mapping", mapping)
				.param("header", file.header().toArray(String[]::new))
				.param("shared", naming.shared())
				.param("now", OffsetDateTime.now(this.clock))
				.query(Long.class)
				.single();
		}
		catch (DuplicateKeyException ex) {
			throw new RuleViolationException("name", "saved-mapping.name-taken");
		}
	}

	private String written(Import file) {
		String mapping = this.json.writeValueAsString(file.mapping());
		if (mapping.length() > LONGEST || file.header().stream().mapToInt(String::length).sum() > LONGEST) {
			throw new RuleViolationException("fromImport", "saved-mapping.too-long", LONGEST);
		}
		return mapping;
	}

	private boolean isOwn(String name, Person by) {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM saved_mapping WHERE account_id = :by AND name = :name)")
			.param("by", by.id())
			.param("name", name)
			.query(Boolean.class)
			.single();
	}

	private void mayHaveOneMore(Person by) {
		int had = this.jdbc.sql("SELECT count(*) FROM saved_mapping WHERE account_id = :by")
			.param("by", by.id())
			.query(Integer.class)
			.single();
		if (had >= MOST) {
			throw new RuleViolationException("name", "too-many", MOST);
		}
	}

	/**
	 * Calls a mapping otherwise, shares it or keeps it to its owner, and puts that of an
	 * import in its place where one is given.
	 */
	public void revise(long id, @Nullable String name, boolean shared, @Nullable Long importId, Person by) {
		by.mustBe(Role.RESEARCHER);
		String called = new Naming(name, shared, false).called();
		if (importId != null) {
			replace(id, this.search.withoutCounts(importId), by);
		}
		try {
			found(this.jdbc
				.sql("UPDATE saved_mapping SET name = :name, shared = :shared WHERE id = :id AND account_id = :by")
				.param("name", called)
				.param("shared", shared)
				.param("id", id)
				.param("by", by.id())
				.update(), id);
		}
		catch (DuplicateKeyException ex) {
			throw new RuleViolationException("name", "saved-mapping.name-taken");
		}
	}

	private void replace(long id, Import file, Person by) {
		found(this.jdbc.sql("""
				UPDATE saved_mapping SET mapping = :mapping::jsonb, header = :header, saved_at = :now
				WHERE id = :id AND account_id = :by
				""")
			.param("mapping", written(file))
			.param("header", file.header().toArray(String[]::new))
			.param("now", OffsetDateTime.now(this.clock))
			.param("id", id)
			.param("by", by.id())
			.update(), id);
	}

	/** Forgets a mapping; administrators may forget what others share. */
	public void delete(long id, Person by) {
		by.mustBe(Role.RESEARCHER);
		found(this.jdbc.sql("""
				DELETE FROM saved_mapping WHERE id = :id AND (account_id = :by OR (shared AND :administrator))
				""").param("id", id).param("by", by.id()).param("administrator", by.is(Role.ADMINISTRATOR)).update(),
				id);
	}

	private static void found(int rows, long id) {
		if (rows == 0) {
			throw new NotFoundException("mapping", id);
		}
	}

	/** Has the columns of a file give what a saved mapping says, by their names. */
	public void apply(SavedMapping saved, long importId, Person by) {
		this.imports.map(importId, saved.fitted(this.search.withoutCounts(importId)), by);
	}

}
