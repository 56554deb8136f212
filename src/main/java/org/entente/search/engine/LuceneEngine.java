package org.entente.search.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.entente.search.BrokenIndexException;
import org.entente.search.IndexHeldException;
import org.entente.search.IndexStore;
import org.entente.search.OpenIndex;
import org.entente.search.WordEngine;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.work.SearchWorkspace;
import org.hibernate.search.util.common.SearchException;

/** Opens indexes that lie on the disk of this node. */
class LuceneEngine implements WordEngine {

	@Override
	public String shape() {
		return IndexMapping.SHAPE;
	}

	@Override
	public OpenIndex open(Path folder) {
		try {
			Files.createDirectories(folder);
			check(folder);
			CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.empty()).properties(Map.of(
			// @formatter:off
					"hibernate.search.backend.type", "lucene",
					"hibernate.search.backend.lucene_version", "LATEST",
					"hibernate.search.backend.directory.root", folder.toString(),
					"hibernate.search.backend.analysis.configurer", new LuceneAnalysis(),
					"hibernate.search.backend.thread_pool.size", "2",
					"hibernate.search.backend.io.commit_interval", "60000",
					"hibernate.search.backend.io.writer.ram_buffer_size", "48",
					"hibernate.search.mapping.configurer", new IndexMapping(),
					"hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false",
					"hibernate.search.schema_management.strategy", "create")
			// @formatter:on
			).build();
			return new HibernateSearchIndex(mapping, SearchWorkspace::flush, () -> read(folder), new PlainAsking(),
					new LuceneCounting(mapping));
		}
		catch (LockObtainFailedException ex) {
			throw new IndexHeldException("Another process holds the index in " + folder, ex);
		}
		catch (SearchException | IOException ex) {
			throw new BrokenIndexException("The index in " + folder + " cannot be opened", ex);
		}
	}

	/** The same for an index in use: what was flushed of it. */
	private static void read(Path folder) {
		for (String index : IndexStore.PARTS) {
			try (Directory directory = FSDirectory.open(folder.resolve(index));
					DirectoryReader reader = DirectoryReader.open(directory)) {
				for (LeafReaderContext leaf : reader.leaves()) {
					leaf.reader().checkIntegrity();
				}
			}
			catch (IOException ex) {
				throw new BrokenIndexException("The index in " + folder + " is damaged", ex);
			}
		}
	}

	/**
	 * Compares every file with its checksum, which reading it for a question does not.
	 */
	private static void check(Path folder) throws IOException {
		for (String index : IndexStore.PARTS) {
			try (Directory directory = FSDirectory.open(folder.resolve(index))) {
				if (!DirectoryReader.indexExists(directory)) {
					continue;
				}
				try (CheckIndex check = new CheckIndex(directory)) {
					check.setChecksumsOnly(true);
					if (!check.checkIndex().clean) {
						throw new BrokenIndexException("The index in " + folder + " is damaged", null);
					}
				}
			}
		}
	}

}
