package org.entente.merges;

import java.util.List;
import java.util.Optional;

/**
 * What is chosen as one when two records are merged: a field, or several that make sense
 * only together.
 *
 * @param fields names in the draft
 * @param list whether the values of both may be kept
 */
record MergeField(String name, List<String> fields, boolean list) {

	private static final List<MergeField> CLAIM = List.of(single("statement"), single("kind"),
			new MergeField("course", List.of("relationship", "direction", "from", "to", "towards"), false),
			new MergeField("domain", List.of("domain", "activity"), false), single("modality"),
			new MergeField("date", List.of("dateAsWritten", "date"), false), single("place"),
			new MergeField("participants", List.of("participants"), true),
			new MergeField("goods", List.of("goods"), true));

	private static final List<MergeField> SOURCE = List.of(single("kind"), single("title"), single("author"),
			single("outlet"), single("language"),
			new MergeField("published", List.of("publishedAsWritten", "published"), false), single("url"),
			single("note"));

	private static final List<MergeField> ACTOR = List.of(single("name"), single("kind"), single("home"),
			single("description"));

	private static final List<MergeField> OUTLET = List.of(single("name"), single("kind"), single("owner"),
			single("url"), single("note"));

	static List<MergeField> of(Mergeable kind) {
		return switch (kind) {
			case CLAIM -> CLAIM;
			case SOURCE -> SOURCE;
			case ACTOR -> ACTOR;
			case OUTLET -> OUTLET;
		};
	}

	static Optional<MergeField> find(Mergeable kind, String name) {
		return of(kind).stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	private static MergeField single(String name) {
		return new MergeField(name, List.of(name), false);
	}

}
