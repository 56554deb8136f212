package org.entente.sources;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The address of a page without what differs between addresses of the same page; it is
 * compared, never followed:
 * <ul>
 * <li>scheme, sign-in, usual port and fragment do not count;</li>
 * <li>nor do {@code www.}, {@code m.}, {@code mobile.} and {@code amp.} before the
 * host;</li>
 * <li>nor a slash at the end, {@code index.html} and {@code /amp};</li>
 * <li>nor parameters that say who sent the reader, and the order of the others;</li>
 * <li>what stands behind an archive or a cache is the page itself.</li>
 * </ul>
 */
final class CanonicalAddress {

	private static final Pattern WRAPPED = Pattern.compile(
			"https?://(?:web\\.archive\\.org/web/\\d{1,14}(?:[a-z]{2}_)?/|(?:www\\.)?google\\.[a-z.]{2,6}/amp/(?:s/)?|[a-z0-9-]+\\.cdn\\.ampproject\\.org/[a-z]/(?:s/)?)(.+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BEFORE_HOST = Pattern.compile("^(?:www\\d?|m|mobile|amp|touch|wap)\\.(?=[^.]+\\.)");

	private static final Pattern MOBILE_WITHIN = Pattern.compile("^([a-z-]{2,12})\\.m\\.(?=[^.]+\\.)");

	private static final Pattern AT_END = Pattern
		.compile("(?:/(?:index|default)\\.(?:html?|php|aspx?|jsp)|/amp|\\.amp|/)+$", Pattern.CASE_INSENSITIVE);

	private static final Pattern SENT_BY = Pattern.compile(
			"(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|ref|ref_?src|ref_?url|referrer|cmp(?:id)?|ocid|ns_.*|spm|share|amp|outputtype|print|s?sessionid|phpsessid|jsessionid|at_.*|wt\\..*)",
			Pattern.CASE_INSENSITIVE);

	private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

	private CanonicalAddress() {
	}

	/** What two addresses of one page share; nothing for what is no address. */
	static Optional<String> of(@Nullable String typed) {
		if (typed == null || typed.isBlank() || typed.length() > 2000) {
			return Optional.empty();
		}
		try {
			URI uri = new URI(unwrapped(typed.strip())).normalize();
			return (uri.getHost() == null) ? Optional.empty() : Optional.of(host(uri) + path(uri) + query(uri));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static String unwrapped(String address) {
		Matcher wrapped = WRAPPED.matcher(address);
		if (!wrapped.matches()) {
			return address;
		}
		String inner = wrapped.group(1).replaceFirst("^(https?:)/(?!/)", "$1//");
		return inner.matches("(?i)https?://.*") ? inner : "https://" + inner;
	}

	private static String host(URI uri) {
		String host = ascii(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("\\.$", "");
		host = BEFORE_HOST.matcher(host).replaceFirst("");
		host = MOBILE_WITHIN.matcher(host).replaceFirst("$1.");
		return USUAL_PORTS.contains(uri.getPort()) ? host : host + ":" + uri.getPort();
	}

	private static String ascii(String host) {
		try {
			return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
		}
		catch (IllegalArgumentException ex) {
			return host;
		}
	}

	private static String path(URI uri) {
		String path = (uri.getRawPath() != null) ? uri.getRawPath() : "";
		return escapes(AT_END.matcher(path.replaceFirst(";[^/]*$", "").replaceAll("/{2,}", "/")).replaceFirst(""));
	}

	private static String query(URI uri) {
		if (uri.getRawQuery() == null) {
			return "";
		}
		List<String> told = Arrays.stream(uri.getRawQuery().split("&"))
			.filter((parameter) -> !parameter.isEmpty() && !SENT_BY.matcher(parameter.split("=", 2)[0]).matches())
			.map(CanonicalAddress::escapes)
			.sorted()
			.toList();
		return told.isEmpty() ? "" : told.stream().collect(Collectors.joining("&", "?", ""));
	}

	/** Letters and digits stand for themselves; other escapes are written in capitals. */
	private static String escapes(String part) {
		return Pattern.compile("%([0-9a-fA-F]{2})").matcher(part).replaceAll((escape) -> {
			char character = (char) Integer.parseInt(escape.group(1), 16);
			boolean plain = (character < 128 && Character.isLetterOrDigit(character)) || "-._~".indexOf(character) >= 0;
			return plain ? String.valueOf(character) : escape.group().toUpperCase(Locale.ROOT);
		});
	}

}
