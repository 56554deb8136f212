package org.entente.web.claims;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses names of fields that no form of ours has: a row far beyond the last would make
 * a list of as many rows, or none.
 */
@ControllerAdvice(basePackageClasses = RowNamesAdvice.class)
class RowNamesAdvice {

	private static final String ROW = "[^\\[\\]]*(\\[[0-9]{1,2}][^\\[\\]]*)?";

	@InitBinder
	void check(WebDataBinder binder, WebRequest request) {
		request.getParameterNames().forEachRemaining((name) -> {
			if (!name.matches(ROW)) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
		});
	}

}
