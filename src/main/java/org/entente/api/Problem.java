package org.entente.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not met, as RFC 9457 has it.
 *
 * @param title the status in words
 * @param detail what is wrong, for people
 * @param errors what is wrong with single fields, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String title, int status, @Nullable String detail, List<Fault> errors) {

	static Problem of(int status, @Nullable String detail) {
		return new Problem(title(status), status, detail, List.of());
	}

	static Problem of(HttpStatus status, @Nullable String detail) {
		return of(status.value(), detail);
	}

	Problem with(List<Fault> errors) {
		return new Problem(this.title, this.status, this.detail, errors);
	}

	private static String title(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase() : "Error";
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param pointer JSON pointer to it, as a fragment: {@code #/citations/0/excerpt}
	 * @param code stays the same when the words of the detail change
	 */
	record Fault(String pointer, String code, String detail) {

		/** The pointer of a field name: {@code citations[0].excerpt}. */
		static String pointer(String field) {
			String path = field.replace("~", "~0").replace("/", "~1").replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
			return path.isEmpty() ? "#" : "#/" + path;
		}

	}

}
