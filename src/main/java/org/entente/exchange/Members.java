package org.entente.exchange;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of a relationship as one cell gives them: codes joined by hyphens, or a
 * list in JSON, which may hold names and stand in a list by itself.
 */
final class Members {

	private static final JsonMapper JSON = JsonMapper.shared();

	private Members() {
	}

	static List<String> of(String cell) {
		return cell.strip().startsWith("[") ? listed(cell) : List.of(cell.split("-", -1));
	}

	private static List<String> listed(String cell) {
		try {
			JsonNode list = JSON.readTree(cell);
			JsonNode members = (list.size() == 1 && list.get(0).isArray()) ? list.get(0) : list;
			return members.valueStream().allMatch(JsonNode::isString)
					? members.valueStream().map(JsonNode::asString).toList() : List.of(cell);
		}
		catch (JacksonException ex) {
			return List.of(cell);
		}
	}

}
