package org.entente.countries;

/**
 * Another name of a country.
 *
 * @param language BCP 47 tag
 * @param kind official, own, alias, demonym or capital
 */
public record CountryName(String countryCode, String name, String language, String kind) {
}
