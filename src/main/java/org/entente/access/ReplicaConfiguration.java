package org.entente.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets transactions that only read use a replica, where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("entente.replica.url")
class ReplicaConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<ReplicaReads> reads;

	ReplicaConfiguration(ObjectProvider<ReplicaReads> reads) {
		this.reads = reads;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.reads.getObject());
	}

	@Bean
	static Divider replicaOfDatabase(Environment environment) {
		return new Divider(environment.getRequiredProperty("entente.replica.url"),
				environment.getProperty("entente.replica.connections", int.class, 8));
	}

	@Bean
	ReplicaReads replicaReads(DataSource database, Divider divider) {
		return new ReplicaReads(divider.replica());
	}

	@Bean
	Checking replicaChecking(ReplicaReads reads, Divider divider) {
		return new Checking(divider.replica());
	}

	/** Asks once a second how far the replica is. */
	record Checking(Replica replica) {

		@Scheduled(fixedDelayString = "${entente.replica.every:1s}")
		void check() {
			this.replica.check();
		}

	}

	/** Divides the database in two: the primary, and whatever may read of the replica. */
	static final class Divider implements BeanPostProcessor, Ordered, AutoCloseable {

		private final String url;

		private final int most;

		private Replica replica;

		Divider(String url, int most) {
			this.url = url;
			this.most = most;
		}

		Replica replica() {
			return this.replica;
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (!(bean instanceof HikariDataSource primary)) {
				return bean;
			}
			this.replica = new Replica(primary, this.url, this.most, Clock.systemUTC());
			LazyConnectionDataSourceProxy divided = new LazyConnectionDataSourceProxy(primary);
			divided.setReadOnlyDataSource(new Reading(primary, this.replica));
			return divided;
		}

		/** Before exports are given connections of their own. */
		@Override
		public int getOrder() {
			return 0;
		}

		@Override
		public void close() {
			if (this.replica != null) {
				this.replica.close();
			}
		}

	}

	/** Connections for what only reads. */
	private static final class Reading extends AbstractDataSource {

		private final DataSource primary;

		private final Replica replica;

		Reading(DataSource primary, Replica replica) {
			this.primary = primary;
			this.replica = replica;
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = choose();
			connection.setReadOnly(true);
			return connection;
		}

		private Connection choose() throws SQLException {
			if (ReplicaReads.areAllowed() && this.replica.isFresh()) {
				try {
					Connection connection = this.replica.connection();
					ReplicaReads.used();
					return connection;
				}
				catch (SQLException ex) {
					// The primary answers
				}
			}
			return this.primary.getConnection();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			throw new SQLException("Connections are for one role");
		}

	}

}
