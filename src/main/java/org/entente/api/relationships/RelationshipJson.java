package org.entente.api.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.claims.CarrierSearch;
import org.entente.claims.RelationshipNumbers;
import org.entente.countries.Country;
import org.entente.sources.SourceKind;
import org.jspecify.annotations.Nullable;

/** Two states or more and what is recorded between them, in numbers. */
record RelationshipJson(String code, String name, List<MemberJson> members, int claims, Map<String, Integer> byEvidence,
		List<CellJson> matrix, List<YearJson> years, @Nullable LocalDate newestDay, List<CarrierJson> carriers,
		List<EntryJson> dyads) {

	/** A member state. */
	record MemberJson(String code, String name) {

		static MemberJson of(Country country) {
			return new MemberJson(country.code(), country.name());
		}

	}

	/** How many claims there are of a kind, domain, direction and evidence state. */
	record CellJson(String kind, String domain, String direction, String evidence, int claims) {

		static CellJson of(RelationshipNumbers.Row row) {
			return new CellJson(row.kind().word(), row.domain(), row.direction(), row.evidence().word(), row.claims());
		}

	}

	/** How many claims begin in a year; in no known year when it is null. */
	record YearJson(@Nullable Integer year, int claims) {

		static YearJson of(Map.Entry<Integer, Integer> year) {
			return new YearJson((year.getKey() != 0) ? year.getKey() : null, year.getValue());
		}

	}

	/** A source that carries claims; {@code alone} those that cite nothing else. */
	record CarrierJson(long sourceNumber, @Nullable String title, String kind, @Nullable String outletName,
			@Nullable String reliability, boolean lineageUnknown, int claims, int alone) {

		static CarrierJson of(CarrierSearch.Carrier carrier) {
			return new CarrierJson(carrier.sourceId(), carrier.title(), SourceKind.valueOf(carrier.kind()).word(),
					carrier.outlet(), carrier.reliability(), carrier.lineageUnknown(), carrier.claims(),
					carrier.alone());
		}

	}

}
