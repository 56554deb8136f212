package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.TokenScope;
import org.entente.claims.ClaimFilter;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Exports have their own connections and their own turn, and end when nobody reads them.
 */
@DatabaseTest
@Import(Library.class)
class ExportPoolIT {

	private static final int AT_ONCE = 3;

	@Autowired
	Exports exports;

	@Autowired
	Extracts extracts;

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	/** FT-10 */
	@Test
	void twoHundredSlowExportsLeaveThePagesAlone() throws Exception {
		String key = this.people.bearer(this.people.reader(), TokenScope.READ);
		Extract claims = this.extracts.claims(ClaimFilter.ALL);
		CountDownLatch begun = new CountDownLatch(AT_ONCE);
		CountDownLatch refused = new CountDownLatch(180);
		CountDownLatch released = new CountDownLatch(1);
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger written = new AtomicInteger();
		ExportFormat slow = format((out) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			begun.countDown();
			await(released);
			out.write('x');
			running.decrementAndGet();
		});
		ExecutorService readers = Executors.newFixedThreadPool(200);
		for (int i = 0; i < 200; i++) {
			readers.submit(() -> {
				try {
					this.exports.write(claims, slow, OutputStream::nullOutputStream);
					written.incrementAndGet();
				}
				catch (ExportsBusyException ex) {
					refused.countDown();
				}
			});
		}
		try {
			await(begun);
			await(refused);
			pagesAnswerAndExportsAreRefused(key);
		}
		finally {
			released.countDown();
		}
		readers.shutdown();
		assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		assertThat(most).hasValue(AT_ONCE);
		assertThat(written.get()).isGreaterThanOrEqualTo(AT_ONCE);
		this.mvc.perform(get("/claims.csv").with(this.people.as(this.people.first()))).andExpect(status().isOk());
	}

	private void pagesAnswerAndExportsAreRefused(String key) throws Exception {
		for (int i = 0; i < 8; i++) {
			this.mvc.perform(get("/claims").with(this.people.as(this.people.first())).with(csrf()))
				.andExpect(status().isOk());
		}
		this.mvc.perform(get("/claims.csv").with(this.people.as(this.people.first())).with(csrf()))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().string("Retry-After", "5"))
			.andExpect(header().doesNotExist("Content-Disposition"));
		this.mvc.perform(get("/api/v1/exports/claims.csv").header("Authorization", key))
			.andExpect(status().isTooManyRequests())
			.andExpect(header().string("Retry-After", "5"))
			.andExpect(jsonPath("$.status").value(429));
	}

	@Test
	void whoGoesAwayEndsTheReading() {
		for (int i = 0; i < 2 * AT_ONCE; i++) {
			assertThatCode(() -> this.exports.write(this.extracts.countries(null), format(ExportPoolIT::fill), () -> {
				throw new IOException("Broken pipe");
			})).doesNotThrowAnyException();
		}
		assertThat(this.jdbc.sql("""
				SELECT count(*) FROM pg_stat_activity
				WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()
				""").query(Integer.class).single()).isZero();
	}

	@Test
	void whatFailsInTheMiddleIsNeverAnsweredAsIfItWereWhole() {
		Extract countries = this.extracts.countries(null);
		assertThatThrownBy(() -> this.exports.write(countries, format((out) -> {
			fill(out);
			throw new IllegalStateException("the database went away");
		}), OutputStream::nullOutputStream)).isInstanceOf(BrokenOffException.class);
		assertThatThrownBy(() -> this.exports.write(countries, format((out) -> {
			throw new IllegalStateException("the database is not there");
		}), OutputStream::nullOutputStream)).isInstanceOf(IllegalStateException.class);
	}

	/** The state of the first row is the state of the last. */
	@Test
	void whatIsWrittenMeanwhileIsNotInIt() {
		this.exports.write(this.extracts.countries(null), format((out) -> {
			String isolation = this.jdbc.sql("SELECT current_setting('transaction_isolation')")
				.query(String.class)
				.single();
			String reading = this.jdbc.sql("SELECT current_setting('transaction_read_only')")
				.query(String.class)
				.single();
			String patience = this.jdbc.sql("SELECT current_setting('statement_timeout')").query(String.class).single();
			assertThat(List.of(isolation, reading, patience)).containsExactly("repeatable read", "on", "10min");
		}), OutputStream::nullOutputStream);
		assertThat(this.jdbc.sql("SELECT current_setting('statement_timeout')").query(String.class).single())
			.isEqualTo("15s");
	}

	private static void fill(OutputStream out) throws IOException {
		out.write(new byte[100_000]);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ExportFormat format(Extract.RowWriter<OutputStream> writing) {
		return new ExportFormat() {
			@Override
			public About about() {
				return new About("test", "text/plain", "Test", "tests", Set.of());
			}

			@Override
			public void write(Extract extract, OutputStream out) throws IOException {
				writing.write(out);
			}
		};
	}

}
