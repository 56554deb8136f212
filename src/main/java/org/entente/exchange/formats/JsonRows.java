package org.entente.exchange.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.entente.claims.ClaimCard;
import org.entente.exchange.Extract;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON objects: a claim with everything in it, anything else with a member for
 * each column.
 */
final class JsonRows {

	private static final Pattern NEXT_WORD = Pattern.compile("[ -](.)");

	private final Extract extract;

	private final Table<?, ?> table;

	private final List<String> names;

	JsonRows(Extract extract) {
		this.extract = extract;
		this.table = Table.of(extract.subject());
		this.names = this.table.names().stream().map(JsonRows::member).toList();
	}

	Object of(Object row) {
		return (row instanceof ClaimCard claim) ? ClaimObject.of(claim, this.extract.address("/claims/" + claim.id()))
				: members(row);
	}

	private Map<String, @Nullable Object> members(Object row) {
		List<@Nullable Object> values = this.table.lines(row).get(0);
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		for (int i = 0; i < this.names.size(); i++) {
			members.put(this.names.get(i), values.get(i));
		}
		return members;
	}

	/** published as written: publishedAsWritten */
	private static String member(String column) {
		return NEXT_WORD.matcher(Character.toLowerCase(column.charAt(0)) + column.substring(1))
			.replaceAll((word) -> word.group(1).toUpperCase(Locale.ROOT));
	}

}
