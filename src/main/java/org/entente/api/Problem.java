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
 * @param stood address of what was withdrawn, as it stood before
 * @param errors what is wrong with single fields, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String title, int status, @Nullable String detail, @Nullable String stood, List<Fault> errors) {

	static Problem of(int status, @Nullable String detail) {
		return new Problem(title(status), status, detail, null, List.of());
	}

	static Problem of(HttpStatus status, @Nullable String detail) {
		return of(status.value(), detail);
	}

	Problem with(List<Fault> errors) {
		return new Problem(this.title, this.status, this.detail, this.stood, errors);
	}

	Problem stood(String address) {
		return new Problem(this.title, this.status, this.detail, address, this.errors);
	}

	private static String title(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase() : "Error";
	}

	/**
	 * What is wrong with one field of the body, or one parameter of the address.
	 *
	 * @param pointer JSON pointer to the field, as a fragment:
	 * {@code #/citations/0/excerpt}
	 * @param parameter name of the parameter
	 * @param code stays the same when the words of the detail change
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

		static Fault at(String pointer, String code, String detail) {
			return new Fault(pointer, null, code, detail);
		}

		static Fault ofField(String field, String code, String detail) {
			return at(pointer(field), code, detail);
		}

		static Fault ofParameter(String parameter, String code, String detail) {
			return new Fault(null, parameter, code, detail);
		}

		/** The pointer of a field name: {@code citations[0].excerpt}. */
		static String pointer(String field) {
			String path = field.replace("~", "~0").replace("/", "~1").replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
			return path.isEmpty() ? "#" : "#/" + path;
		}

	}

}
