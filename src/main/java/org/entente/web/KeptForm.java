package org.entente.web;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form whose session had ended; kept until they have signed in
 * again.
 *
 * @param path where the form was sent to: {@code /claims/42}
 * @param fields what was typed, without files
 */
public record KeptForm(String path, LinkedHashMap<String, ArrayList<String>> fields) implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final String ATTRIBUTE = KeptForm.class.getName();

	/** Forms that are worth keeping, and how the pages go on that show them. */
	private static final Map<String, String> PAGES = Map.of("/(claims|sources)", "/new",
			"/(claims|sources)/[0-9]{1,18}", "/edit", "/claims/[0-9]{1,18}/(citations|flags|links|proposals)", "/new",
			"/sources/[0-9]{1,18}/(versions|derivations)", "/new", "/reviews/[0-9]{1,18}", "");

	private static final int MOST_BYTES = 200_000;

	/** The form of a request, when it is one that is worth keeping and not too large. */
	static Optional<KeptForm> of(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (!request.getMethod().equals("POST") || page(path).isEmpty()) {
			return Optional.empty();
		}
		LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
		fields.keySet().removeAll(Set.of("_csrf", FormIds.FIELD));
		return (size(fields) <= MOST_BYTES) ? Optional.of(new KeptForm(path, fields)) : Optional.empty();
	}

	private static long size(Map<String, ArrayList<String>> fields) {
		return fields.entrySet()
			.stream()
			.mapToLong((field) -> bytes(field.getKey()) + field.getValue().stream().mapToLong(KeptForm::bytes).sum())
			.sum();
	}

	private static long bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	void keep(HttpSession session) {
		session.setAttribute(ATTRIBUTE, this);
	}

	static Optional<KeptForm> find(HttpSession session) {
		return Optional.ofNullable((KeptForm) session.getAttribute(ATTRIBUTE));
	}

	/**
	 * Hands out the form kept for a page and forgets it.
	 * @param page address of the page that shows the form: {@code /claims/new}
	 */
	public static Optional<MultiValueMap<String, String>> take(HttpSession session, String page) {
		Optional<KeptForm> kept = find(session).filter((form) -> form.page().equals(page + "?kept"));
		kept.ifPresent((form) -> session.removeAttribute(ATTRIBUTE));
		return kept.map(KeptForm::parameters);
	}

	/** What was typed, as Spring binds it. */
	public MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		this.fields.forEach((name, values) -> parameters.put(name, new ArrayList<>(values)));
		return parameters;
	}

	/** Address of the page that shows the form again. */
	String page() {
		return page(this.path).orElseThrow() + "?kept";
	}

	private static Optional<String> page(String path) {
		return PAGES.entrySet()
			.stream()
			.filter((form) -> path.matches(form.getKey()))
			.map((form) -> path + form.getValue())
			.findFirst();
	}

}
