package org.entente.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All addresses and who may come to them. The first row that fits decides; what has no
 * row is closed to everybody.
 */
public final class RouteTable implements AuthorizationManager<RequestAuthorizationContext> {

	private final List<Row> rows;

	private final boolean readingNeedsSignIn;

	public RouteTable(List<Route> routes, boolean readingNeedsSignIn) {
		this.rows = routes.stream()
			.map((route) -> new Row(route, route.path(), PathPatternParser.defaultInstance.parse(route.pattern())))
			.toList();
		this.readingNeedsSignIn = readingNeedsSignIn;
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends Authentication> authentication,
			RequestAuthorizationContext context) {
		boolean admitted = find(context.getRequest())
			.map((route) -> route.access().admits(SignedIn.person(authentication.get()), this.readingNeedsSignIn))
			.orElse(false);
		return new AuthorizationDecision(admitted);
	}

	public List<Route> routes() {
		return this.rows.stream().map(Row::route).toList();
	}

	/** The row of a request; none for an address or a method the table does not know. */
	public Optional<Route> find(HttpServletRequest request) {
		return this.rows.stream()
			.filter((row) -> row.route.answers(request.getMethod()) && row.path.matches(request))
			.map(Row::route)
			.findFirst();
	}

	/**
	 * Whether the address is part of the record, which has a past, and not of the work on
	 * it.
	 */
	public boolean isOfTheRecord(HttpServletRequest request) {
		return find(request).filter((route) -> route.access() == Access.RECORD).isPresent();
	}

	/** The same of the path of a link. */
	public boolean isOfTheRecord(String path) {
		PathContainer container = PathContainer.parsePath(path);
		return this.rows.stream()
			.filter((row) -> row.route.answers("GET") && row.pattern.matches(container))
			.findFirst()
			.filter((row) -> row.route.access() == Access.RECORD)
			.isPresent();
	}

	/** The methods that would answer at the address of a request. */
	public Set<String> methods(HttpServletRequest request) {
		Set<String> methods = new TreeSet<>();
		this.rows.stream()
			.filter((row) -> row.path.matches(request))
			.forEach((row) -> methods.add(row.route.method().name()));
		return methods;
	}

	private record Row(Route route, RequestMatcher path, PathPattern pattern) {
	}

}
