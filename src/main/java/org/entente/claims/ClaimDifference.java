package org.entente.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What one revision of a claim says otherwise than another. */
public final class ClaimDifference {

	private static final ClaimDraft NOTHING = new ClaimDraft(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null, List.of(), List.of());

	private final List<Field> fields = new ArrayList<>();

	private final ClaimDraft before;

	private final ClaimDraft after;

	private ClaimDifference(ClaimDraft before, ClaimDraft after) {
		this.before = before;
		this.after = after;
	}

	/** A field that changed; null stands for "not stated". */
	public record Field(String name, @Nullable String before, @Nullable String after) {
	}

	/**
	 * The fields that differ, in the order of the form; blank and left out are the same.
	 * @param names gives an actor its name by its id
	 */
	public static List<Field> between(ClaimDraft before, ClaimDraft after, UnaryOperator<String> names) {
		ClaimDifference difference = new ClaimDifference(before, after);
		difference.compare(names);
		return List.copyOf(difference.fields);
	}

	/** Everything a draft states, as if it had been entered after nothing. */
	public static List<Field> stated(ClaimDraft draft, UnaryOperator<String> names) {
		return between(NOTHING, draft, names);
	}

	private void compare(UnaryOperator<String> names) {
		add("relationship", ClaimDraft::relationship);
		add("kind", ClaimDraft::kind);
		add("statement", ClaimDraft::statement);
		add("direction", ClaimDifference::course);
		add("domain", ClaimDraft::domain);
		add("activity", ClaimDraft::activity);
		add("modality", ClaimDraft::modality);
		add("polarity", ClaimDraft::polarity);
		add("date as written", ClaimDraft::dateAsWritten);
		add("date", ClaimDraft::date);
		add("place", ClaimDifference::place);
		add("participants", (draft) -> joined(draft.participants(), (party) -> party(party, names)));
		add("goods", (draft) -> joined(draft.goods(), ClaimDifference::amount));
	}

	private void add(String name, Function<ClaimDraft, @Nullable String> field) {
		String was = field.apply(this.before);
		String is = field.apply(this.after);
		String old = (was == null || was.isBlank()) ? null : was;
		String now = (is == null || is.isBlank()) ? null : is;
		if (!Objects.equals(old, now)) {
			this.fields.add(new Field(name, old, now));
		}
	}

	private static String course(ClaimDraft draft) {
		String from = label("from", draft.from());
		String to = label("to", draft.to());
		return joined(" ", draft.direction(), from, to, label("towards", draft.towards()));
	}

	private static String place(ClaimDraft draft) {
		ClaimDraft.PlaceDraft place = draft.place();
		return (place != null) ? joined(", ", place.name(), place.country(), place.precision()) : "";
	}

	private static String party(ClaimDraft.ParticipantDraft party, UnaryOperator<String> names) {
		String who = (party.actor() != null && !party.actor().isBlank()) ? names.apply(party.actor()) : party.country();
		return joined(": ", party.role(), who);
	}

	private static String amount(ClaimDraft.GoodsDraft goods) {
		String range = joined(" to ", goods.lower(), goods.upper());
		String amount = joined(" ", goods.qualifier(), range, goods.unit(), goods.currency(),
				label("per", goods.per()));
		return joined(": ", goods.what(), amount);
	}

	private static @Nullable String label(String word, @Nullable String value) {
		return (value == null || value.isBlank()) ? null : word + " " + value;
	}

	private static <T> String joined(List<T> items, Function<T, String> text) {
		return items.stream().map(text).collect(Collectors.joining("; "));
	}

	private static String joined(String separator, @Nullable String... parts) {
		return Stream.of(parts)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(separator));
	}

}
