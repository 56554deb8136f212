package org.entente.exchange;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets exports have connections of their own. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

	@Bean
	static BeanPostProcessor branchingDatabase() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof HikariDataSource main) ? new BranchingDataSource(main) : bean;
			}
		};
	}

}
