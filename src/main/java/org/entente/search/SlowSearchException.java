package org.entente.search;

import org.springframework.dao.QueryTimeoutException;

/**
 * A question took longer than any may, or too many were asked at once; as when the
 * database does not answer in time.
 */
public class SlowSearchException extends QueryTimeoutException {

	private static final long serialVersionUID = 1L;

	public SlowSearchException(String message) {
		super(message);
	}

}
