package org.entente.web.apidocs;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The API as its page shows it. */
record DocumentView(String about, List<GroupView> groups, List<ShapeView> shapes) {

	/** Operations on one kind of thing. */
	record GroupView(String name, List<OperationView> operations) {
	}

	/**
	 * One thing a program can ask for.
	 *
	 * @param who may ask for it
	 * @param example of a body, or null
	 * @param curl command that asks for it
	 */
	record OperationView(String id, String method, String path, String summary, @Nullable String description,
			@Nullable String who, List<FieldView> parameters, List<TypeView> bodies, @Nullable String example,
			String curl, List<AnswerView> answers) {
	}

	/** What may come back. */
	record AnswerView(String status, @Nullable String description, @Nullable TypeView type) {
	}

	/** A JSON object with its fields. */
	record ShapeView(String name, @Nullable String description, List<FieldView> fields) {
	}

	/**
	 * A field or a parameter.
	 *
	 * @param where path, query or header; null for a field
	 * @param words the only values it may have, if not empty
	 */
	record FieldView(String name, @Nullable String where, TypeView type, boolean required, @Nullable String description,
			List<String> words) {
	}

	/**
	 * What kind of value it is.
	 *
	 * @param before what stands before the name: list of
	 * @param shape the name of a shape described below, or null
	 */
	record TypeView(String before, @Nullable String shape, String after) {
	}

}
