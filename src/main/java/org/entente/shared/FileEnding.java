package org.entente.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** The ending of the name of a file, by which its kind is told. */
public final class FileEnding {

	/** Marks that turn letters round: {@code exe.fdp} shows as another ending. */
	private static final Pattern TURNS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

	private FileEnding() {
	}

	/** In small letters and without the dot; empty where the name shows another. */
	public static String of(String name) {
		return TURNS.matcher(name).find() ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

}
