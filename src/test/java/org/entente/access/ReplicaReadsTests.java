package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which requests may be answered from a replica, and what becomes of one that fails. */
class ReplicaReadsTests {

	private final HikariDataSource primary = nowhere();

	private final Replica replica = new Replica(this.primary, "jdbc:postgresql://localhost:1/none", 1,
			Clock.systemUTC());

	private final ReplicaReads reads = new ReplicaReads(this.replica);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@AfterEach
	void close() {
		this.reads.afterCompletion(new MockHttpServletRequest(), this.response, this, null);
		this.replica.close();
		this.primary.close();
	}

	private static HikariDataSource nowhere() {
		HikariDataSource database = new HikariDataSource();
		database.setJdbcUrl("jdbc:postgresql://localhost:1/none");
		database.setConnectionTimeout(250);
		database.setInitializationFailTimeout(-1);
		return database;
	}

	private boolean allows(MockHttpServletRequest request) {
		this.reads.preHandle(request, this.response, this);
		boolean allowed = ReplicaReads.areAllowed();
		this.reads.afterCompletion(request, this.response, this, null);
		assertThat(ReplicaReads.areAllowed()).as("after the request").isFalse();
		return allowed;
	}

	@Test
	void whoOnlyReadsMayBeAnsweredByAReplica() {
		assertThat(allows(new MockHttpServletRequest("GET", "/claims/1"))).isTrue();
		assertThat(this.response.getCookies()).isEmpty();
	}

	@Test
	void whoWritesReadsThePrimaryForAWhile() {
		assertThat(allows(new MockHttpServletRequest("POST", "/claims"))).isFalse();
		Cookie cookie = this.response.getCookie(ReplicaReads.COOKIE);
		assertThat(cookie.getMaxAge()).isEqualTo(5);
		assertThat(cookie.isHttpOnly()).isTrue();
		MockHttpServletRequest next = new MockHttpServletRequest("GET", "/claims/1");
		next.setCookies(cookie);
		assertThat(allows(next)).isFalse();
	}

	@Test
	void aProgramWithAKeyReadsThePrimary() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/claims/1");
		request.addHeader("Authorization", "Bearer x");
		assertThat(allows(request)).isFalse();
	}

	@Test
	void whatAReplicaCouldNotAnswerIsAskedOfThePrimary() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/claims");
		request.setQueryString("domain=missiles");
		this.reads.preHandle(request, this.response, this);
		ReplicaReads.used();
		assertThat(this.reads.resolveException(request, this.response, this,
				new DataAccessResourceFailureException("gone")))
			.isNotNull();
		assertThat(this.response.getStatus()).isEqualTo(307);
		assertThat(this.response.getHeader("Location")).isEqualTo("/claims?domain=missiles");
		assertThat(this.response.getCookie(ReplicaReads.COOKIE)).isNotNull();
	}

	@Test
	void otherFaultsStayWhatTheyAre() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/claims");
		this.reads.preHandle(request, this.response, this);
		assertThat(this.reads.resolveException(request, this.response, this,
				new DataAccessResourceFailureException("of the primary")))
			.isNull();
		ReplicaReads.used();
		assertThat(this.reads.resolveException(request, this.response, this, new IllegalStateException("ours")))
			.isNull();
	}

	@Test
	void aReplicaIsNotTrustedBeforeItHasAnswered() {
		assertThat(this.replica.isFresh()).isFalse();
		this.replica.check();
		assertThat(this.replica.isFresh()).isFalse();
	}

}
