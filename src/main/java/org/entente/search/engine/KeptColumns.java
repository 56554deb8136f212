package org.entente.search.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/**
 * Keeps the columns of facets in memory, as long as their segments are there, up to a
 * part of the heap. What has no room is read from the disk each time.
 */
final class KeptColumns {

	private final long most;

	private final Map<CacheKey, Map<CountedField, Optional<KeptColumn>>> segments = new ConcurrentHashMap<>();

	private final AtomicLong bytes = new AtomicLong();

	KeptColumns() {
		this(Runtime.getRuntime().maxMemory() / 10);
	}

	/** Columns that take so many bytes, until they do. */
	KeptColumns(long most) {
		this.most = most;
	}

	/** The column of a field, which is read now where it was not yet. */
	Optional<KeptColumn> find(LeafReader segment, CountedField field) throws IOException {
		CacheHelper helper = segment.getCoreCacheHelper();
		if (helper == null) {
			return Optional.empty();
		}
		Map<CountedField, Optional<KeptColumn>> columns = this.segments.get(helper.getKey());
		if (columns == null) {
			columns = this.segments.computeIfAbsent(helper.getKey(), (key) -> new ConcurrentHashMap<>());
			helper.addClosedListener(this::forget);
		}
		Optional<KeptColumn> column = columns.get(field);
		if (column == null && this.bytes.get() < this.most) {
			column = read(segment, field, columns);
		}
		return (column != null) ? column : Optional.empty();
	}

	/** One at a time: it takes room of its own. */
	private synchronized Optional<KeptColumn> read(LeafReader segment, CountedField field,
			Map<CountedField, Optional<KeptColumn>> columns) throws IOException {
		Optional<KeptColumn> column = columns.get(field);
		if (column == null) {
			column = Optional.ofNullable(KeptColumn.read(segment, field));
			column.ifPresent((kept) -> this.bytes.addAndGet(kept.size()));
			columns.put(field, column);
		}
		return column;
	}

	/** Bytes that the columns take now. */
	long bytes() {
		return this.bytes.get();
	}

	private void forget(CacheKey segment) {
		Map<CountedField, Optional<KeptColumn>> columns = this.segments.remove(segment);
		if (columns != null) {
			columns.values().forEach((column) -> column.ifPresent((kept) -> this.bytes.addAndGet(-kept.size())));
		}
	}

}
