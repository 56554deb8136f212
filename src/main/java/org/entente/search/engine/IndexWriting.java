package org.entente.search.engine;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.entente.search.BrokenIndexException;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.standalone.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

/** Writes many things at once, and settles them together. */
final class IndexWriting {

	private final SearchMapping mapping;

	private final Consumer<SearchWorkspace> settling;

	IndexWriting(SearchMapping mapping, Consumer<SearchWorkspace> settling) {
		this.mapping = mapping;
		this.settling = settling;
	}

	/** Waits until all is in the index, but neither on the disk nor found for certain. */
	<T> void write(Collection<T> things, BiConsumer<SearchIndexingPlan, T> work) {
		if (!things.isEmpty()) {
			IndexFailures.told(() -> plan(things, work).throwable().map((failure) -> {
				throw new BrokenIndexException("Nothing can be written into the index", failure);
			}));
		}
	}

	private <T> SearchIndexingPlanExecutionReport plan(Collection<T> things, BiConsumer<SearchIndexingPlan, T> work) {
		CompletableFuture<SearchIndexingPlanExecutionReport> done = new CompletableFuture<>();
		IndexingPlanSynchronizationStrategy once = (context) -> {
			context.documentCommitStrategy(DocumentCommitStrategy.NONE);
			context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
			context.indexingFutureHandler((future) -> future.whenComplete((report, failure) -> {
				if (failure != null) {
					done.completeExceptionally(failure);
				}
				else {
					done.complete(report);
				}
			}));
		};
		try (SearchSession session = this.mapping.createSessionWithOptions()
			.indexingPlanSynchronizationStrategy(once)
			.build()) {
			things.forEach((thing) -> work.accept(session.indexingPlan(), thing));
		}
		return done.join();
	}

	/** Has all that was written found, and outlast the process. */
	void settle() {
		IndexFailures.told(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				this.settling.accept(session.workspace());
			}
			return true;
		});
	}

}
