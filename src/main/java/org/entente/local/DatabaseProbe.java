package org.entente.local;

import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses a database that does not know letters outside ASCII: one that is not in UTF-8,
 * or whose character classification is plain C. Searching Korean, Persian, Russian and
 * Chinese would find nothing in it.
 */
@Component
class DatabaseProbe {

	private final JdbcClient jdbc;

	DatabaseProbe(DataSource database) {
		this.jdbc = JdbcClient.create(database);
	}

	@PostConstruct
	void check() {
		if (!knowsLetters()) {
			throw new CannotStartException("the database does not know letters outside ASCII. "
					+ "Create it anew with ENCODING 'UTF8' and LC_CTYPE 'C.UTF-8' (or another UTF-8 locale).");
		}
	}

	private boolean knowsLetters() {
		boolean unicode = this.jdbc.sql("SELECT getdatabaseencoding() = 'UTF8'").query(Boolean.class).single();
		return unicode
				&& this.jdbc.sql("SELECT '한' ~ '^[[:alpha:]]$' AND 'ج' ~ '^[[:alpha:]]$' AND 'Я' ~ '^[[:alpha:]]$'")
					.query(Boolean.class)
					.single();
	}

}
