package org.entente.local;

import javax.sql.DataSource;

import org.entente.DatabaseTest;
import org.entente.TableOwner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * FT-26: a database that would be blind to most scripts is refused at the start, in one
 * line.
 */
@DatabaseTest
class DatabaseProbeIT {

	@Autowired
	DataSource database;

	@Autowired
	DataSourceProperties properties;

	@Autowired
	TableOwner owner;

	@Test
	void aDatabaseThatKnowsItsLettersIsFine() {
		assertThatCode(() -> new DatabaseProbe(this.database).check()).doesNotThrowAnyException();
	}

	@Test
	void aDatabaseWithPlainCharacterClassesIsRefused() {
		assertRefused("ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
	}

	@Test
	void aDatabaseInAnotherEncodingIsRefused() {
		assertRefused("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
	}

	private void assertRefused(String options) {
		String name = "blind_" + System.nanoTime();
		this.owner.jdbc().sql("CREATE DATABASE " + name + " TEMPLATE template0 " + options).update();
		try {
			DataSource blind = new DriverManagerDataSource(
					this.properties.determineUrl().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name),
					this.properties.determineUsername(), this.properties.determinePassword());
			assertThatThrownBy(() -> new DatabaseProbe(blind).check()).isInstanceOf(CannotStartException.class)
				.hasMessageNotContaining("\n");
		}
		finally {
			this.owner.jdbc().sql("DROP DATABASE " + name).update();
		}
	}

}
