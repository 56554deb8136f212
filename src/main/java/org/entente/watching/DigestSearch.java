package org.entente.watching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.claims.ChangeMark;
import org.entente.claims.ChangeSearch;
import org.entente.claims.Followed;
import org.entente.claims.NewsSearch;
import org.entente.claims.NewsSearch.News;
import org.entente.shared.Slice;
import org.entente.watching.Digest.Part;
import org.entente.watching.Digest.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what changed in watched things: three statements, however many they are. */
@Service
@Transactional(readOnly = true)
public class DigestSearch {

	/** Changes shown of one watch, and in all. */
	private static final int EACH = 50;

	private static final int MOST = 500;

	private final WatchSearch watches;

	private final NewsSearch news;

	private final ChangeSearch changes;

	DigestSearch(WatchSearch watches, NewsSearch news, ChangeSearch changes) {
		this.watches = watches;
		this.news = news;
		this.changes = changes;
	}

	public Digest of(Person owner) {
		List<WatchRow> watched = this.watches.of(owner);
		return of(watched, WatchRow::read);
	}

	/** The digest as it reads from other marks than those of the watches. */
	Digest of(List<WatchRow> watched, Function<WatchRow, ChangeMark> read) {
		ChangeMark end = this.news.end();
		List<News> found = this.news.of(followed(watched, read), EACH + 1, MOST);
		Map<Long, List<News>> byWatch = found.stream()
			.collect(Collectors.groupingBy(News::key, LinkedHashMap::new, Collectors.toList()));
		Map<Long, WatchRow> rows = watched.stream().collect(Collectors.toMap(WatchRow::id, Function.identity()));
		List<Part> parts = byWatch.entrySet()
			.stream()
			.map((part) -> new Part(rows.get(part.getKey()), things(part.getValue())))
			.toList();
		boolean cut = found.size() == MOST || byWatch.values().stream().anyMatch((part) -> part.size() > EACH);
		return new Digest(watched, parts, end, cut);
	}

	private static List<Thing> things(List<News> news) {
		Map<String, List<ChangeSearch.Row>> byThing = new LinkedHashMap<>();
		news.stream()
			.limit(EACH)
			.map(News::change)
			.forEach((row) -> byThing.computeIfAbsent(thing(row), (thing) -> new ArrayList<>()).add(row));
		return byThing.values().stream().map(Thing::new).toList();
	}

	private static String thing(ChangeSearch.Row row) {
		return (row.claimId() != null) ? "claim " + row.claimId() : row.subject() + " " + row.subjectId();
	}

	/** How many changes nobody marked as read; counts no further than 100. */
	public int count(Person owner) {
		return this.news.count(followed(this.watches.unchecked(owner), WatchRow::read), 100);
	}

	/** Everything that changed in one watched thing, read or not, the latest first. */
	public Slice<ChangeSearch.Row> history(WatchRow watch, @Nullable Long after, int size) {
		if (watch.filter() != null) {
			return this.changes.ofClaims(watch.filter(), after, size);
		}
		if (watch.kind().scope() == null || watch.target() == null) {
			return new Slice<>(List.of(), null);
		}
		Object target = watch.kind().scope().isNumbered() ? Long.valueOf(watch.target()) : watch.target();
		return this.changes.of(watch.kind().scope(), target, after, size);
	}

	private static List<Followed> followed(List<WatchRow> watched, Function<WatchRow, ChangeMark> read) {
		return watched.stream().filter(WatchRow::isReadable).map((row) -> followed(row, read.apply(row))).toList();
	}

	private static Followed followed(WatchRow row, ChangeMark read) {
		return (row.filter() != null) ? Followed.claims(row.id(), row.filter(), read)
				: Followed.thing(row.id(), row.kind().scope(), row.target(), read);
	}

}
