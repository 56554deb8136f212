package org.entente.web.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.entente.claims.ClaimDraft.GoodsDraft;
import org.jspecify.annotations.Nullable;

/** The filled fields of a claim form by the names they have on the page. */
final class FormFields {

	private final Map<String, String> fields = new LinkedHashMap<>();

	private FormFields() {
	}

	static Map<String, String> of(ClaimForm form) {
		FormFields all = new FormFields();
		all.put("statement", form.statement());
		all.put("kind", form.kind());
		all.put("modality", form.modality());
		all.put("polarity", form.polarity());
		all.put("relationship", String.join("-", form.members()));
		all.put("direction", form.direction());
		all.put("from", form.from());
		all.put("to", form.to());
		all.put("towards", form.towards());
		all.put("domain", form.domain());
		all.put("activity", form.activity());
		all.each("participants", form.participants(), FormFields::putParty);
		all.each("goods", form.goods(), FormFields::putGoods);
		all.put("dateAsWritten", form.dateAsWritten());
		all.put("date", form.date());
		all.put("place.name", form.place().name());
		all.put("place.country", form.place().country());
		all.put("place.precision", form.place().precision());
		return all.fields;
	}

	private void put(String name, @Nullable String value) {
		if (Typed.isGiven(value)) {
			this.fields.put(name, Objects.requireNonNull(value).replace("\r\n", "\n"));
		}
	}

	private interface Row<T> {

		void put(FormFields all, String name, T row);

	}

	private <T> void each(String name, List<T> rows, Row<T> row) {
		IntStream.range(0, rows.size()).forEach((i) -> row.put(this, name + "[" + i + "].", rows.get(i)));
	}

	private void putParty(String row, ParticipantForm party) {
		put(row + "country", party.country());
		put(row + "actor", party.actor());
		put(row + "actorPick", party.actorPick());
		put(row + "actorKind", party.actorKind());
		put(row + "newActor", party.newActor());
		put(row + "role", party.role());
	}

	private void putGoods(String row, GoodsDraft goods) {
		put(row + "what", goods.what());
		put(row + "qualifier", goods.qualifier());
		put(row + "lower", goods.lower());
		put(row + "upper", goods.upper());
		put(row + "unit", goods.unit());
		put(row + "currency", goods.currency());
		put(row + "per", goods.per());
	}

}
