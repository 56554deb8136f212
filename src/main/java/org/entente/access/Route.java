package org.entente.access;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One row of a route table: an address and who may come to it.
 *
 * @param pattern as in a controller: {@code /claims/{id}}
 */
public record Route(HttpMethod method, String pattern, Access access) {

	public static Route get(String pattern, Access access) {
		return new Route(HttpMethod.GET, pattern, access);
	}

	public static Route post(String pattern, Access access) {
		return new Route(HttpMethod.POST, pattern, access);
	}

	public static Route put(String pattern, Access access) {
		return new Route(HttpMethod.PUT, pattern, access);
	}

	public static Route delete(String pattern, Access access) {
		return new Route(HttpMethod.DELETE, pattern, access);
	}

	RequestMatcher path() {
		return PathPatternRequestMatcher.pathPattern(this.pattern);
	}

	/** Whether it answers the method; what answers GET answers HEAD too. */
	boolean answers(String method) {
		return this.method.name().equals(method) || (this.method == HttpMethod.GET && method.equals("HEAD"));
	}

}
