package org.entente.exchange;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Lets exports have connections of their own. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

	@Bean
	static Branching branchingDatabase() {
		return new Branching();
	}

	/** The outermost of what stands around the database. */
	static final class Branching implements BeanPostProcessor, Ordered {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof DataSource main && name.equals("dataSource")) ? new BranchingDataSource(main)
					: bean;
		}

		@Override
		public int getOrder() {
			return LOWEST_PRECEDENCE;
		}

	}

}
