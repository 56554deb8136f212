package org.entente.access;

import org.jspecify.annotations.Nullable;

/**
 * The answer a request was given, to be given again.
 *
 * @param status null where the request was carried out and its answer is not known
 * @param body null where it holds a secret or is too large to be kept
 */
public record KeptAnswer(@Nullable Integer status, @Nullable String location, @Nullable String etag,
		@Nullable String contentType, byte @Nullable [] body) {

	/** Bytes of a body that is kept. */
	public static final int LARGEST_BODY = 1024 * 1024;

	/** A redirect to an address. */
	public static KeptAnswer redirect(int status, String location) {
		return new KeptAnswer(status, location, null, null, new byte[0]);
	}

	/** Whether it can be given again as it was. */
	public boolean isWhole() {
		return this.status != null && this.body != null;
	}

}
