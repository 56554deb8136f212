package org.entente.web;

import java.util.List;

import org.entente.actors.MixedScript;
import org.entente.merges.Alike;

/**
 * What a form that somebody fills in looks like: records that may be the same, and names
 * written in more than one script.
 */
public record Likes(List<Alike> alike, List<MixedScript> mixed) {

	public static final Likes NONE = new Likes(List.of(), List.of());

	public static Likes of(List<Alike> alike) {
		return new Likes(alike, List.of());
	}

	public boolean any() {
		return !this.alike.isEmpty() || !this.mixed.isEmpty();
	}

}
