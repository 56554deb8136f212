package org.entente.search.engine;

import java.nio.file.Path;

import org.entente.search.IndexFolder;
import org.entente.search.IndexStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the index on the disk of this node, unless addresses of OpenSearch are given. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

	@Bean
	IndexStore indexStore(OpenSearchSettings settings, @Value("${entente.search.folder}") Path folder) {
		return settings.hasAddresses() ? new OpenSearchStore(settings) : new IndexFolder(folder, new LuceneEngine());
	}

}
