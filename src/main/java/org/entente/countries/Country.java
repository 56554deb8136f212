package org.entente.countries;

import org.jspecify.annotations.Nullable;

/**
 * A state or territory, present or past.
 *
 * @param code ISO 3166-1 or 3166-3 alpha-3, or a code named in db/reference
 * @param kind state, territory or former state
 * @param cowNumber Correlates of War number
 * @param stateFrom first year in the Correlates of War state system
 * @param stateTo last year in it, null while it lasts
 */
public record Country(String code, @Nullable String alpha2, @Nullable String numericCode, String name, String kind,
		@Nullable String region, @Nullable String subregion, @Nullable String m49, @Nullable Integer cowNumber,
		@Nullable Integer stateFrom, @Nullable Integer stateTo, @Nullable String capital) {
}
