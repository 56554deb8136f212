package org.entente.api.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import org.entente.api.Listing;
import org.entente.claims.ChangeSearch.Row;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Answers with a stretch of the change log as a feed, or with 304 where nothing is new.
 */
@Component
class FeedAnswer {

	/** Entries on one page of a feed. */
	static final int SIZE = 50;

	private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

	/** A time in whole seconds tells nothing of what may still happen in the same one. */
	private static final Duration SETTLED = Duration.ofMinutes(1);

	private final String address;

	private final String authority;

	private final Clock clock;

	FeedAnswer(@Value("${entente.address}") String address, Clock clock) {
		this.address = address.replaceAll("/+$", "");
		this.authority = "tag:" + URI.create(this.address).getHost() + ",2026:";
		this.clock = clock;
	}

	/**
	 * The feed of what stands on a page.
	 * @param path of the page; the feed has the same with the ending .atom
	 * @param asked parameters of both
	 */
	ResponseEntity<byte[]> of(String title, String path, MultiValueMap<String, String> asked, @Nullable String after,
			Slice<Row> slice) {
		Feed feed = new Feed(this.authority + path + query(asked, null), "Entente: " + title, feed(path, asked, after),
				this.address + path + query(asked, null),
				(slice.next() != null) ? feed(path, asked, slice.next()) : null,
				new FeedEntries(this.address, this.authority).of(slice.items()));
		byte[] body = AtomWriter.write(feed);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(ATOM)
			.eTag('"' + DigestUtils.md5DigestAsHex(body) + '"');
		if (feed.updated().isBefore(this.clock.instant().minus(SETTLED))) {
			answer.lastModified(feed.updated());
		}
		return answer.body(body);
	}

	/** Where a page ended, as its link to the next one gives it. */
	static @Nullable Long number(@Nullable String after) {
		if (after == null || after.isBlank()) {
			return null;
		}
		if (!after.matches("\\d{1,18}")) {
			throw new RuleViolationException("after", "cursor");
		}
		return Long.valueOf(after);
	}

	private String feed(String path, MultiValueMap<String, String> asked, @Nullable String after) {
		return this.address + path + ".atom" + query(asked, after);
	}

	private static String query(MultiValueMap<String, String> asked, @Nullable String after) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(asked);
		if (after != null) {
			parameters.add("after", after);
		}
		return parameters.isEmpty() ? "" : "?" + Listing.query(parameters);
	}

}
