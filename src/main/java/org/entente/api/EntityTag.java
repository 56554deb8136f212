package org.entente.api;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Entity tags (RFC 9110): the version of a thing, a hyphen, and a fingerprint of all that
 * is shown of it. What hangs on a thing, such as the evidence state of a claim, changes
 * without a new version; only the version decides whether a write is let through.
 */
public final class EntityTag {

	private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})(-[0-9a-f]{1,8})?\"");

	private EntityTag() {
	}

	public static <T> ResponseEntity<T> ok(T body, int version) {
		return ResponseEntity.ok().eTag(of(body, version)).body(body);
	}

	public static <T> ResponseEntity<T> created(String address, T body, int version) {
		return ResponseEntity.created(URI.create(address)).eTag(of(body, version)).body(body);
	}

	private static String of(Object body, int version) {
		return "\"" + version + "-" + Integer.toHexString(body.hashCode()) + "\"";
	}

	/**
	 * The version someone read, from the header If-Match. A tag of another form is that
	 * of no version and never fits.
	 */
	public static int version(@Nullable String match) {
		if (match == null || match.isBlank() || match.strip().equals("*")) {
			throw new VersionNeededException();
		}
		Matcher matcher = FORM.matcher(match.strip());
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}

}
