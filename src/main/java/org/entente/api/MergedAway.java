package org.entente.api;

import java.net.URI;

import org.entente.merges.MergeSearch;
import org.entente.merges.Mergeable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends whoever asks for a merged record to the one that stands for it. The redirect is
 * temporary, for a merge can be undone, and its body is the merged record itself.
 */
@Component
public class MergedAway {

	private final MergeSearch merges;

	MergedAway(MergeSearch merges) {
		this.merges = merges;
	}

	public <T> ResponseEntity<T> answer(Mergeable kind, long number, ResponseEntity<T> found) {
		long root = this.merges.root(kind, number);
		if (root == number) {
			return found;
		}
		return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
			.headers(found.getHeaders())
			.location(URI.create("/api/v1" + kind.address(root)))
			.body(found.getBody());
	}

}
