package org.entente.exchange;

import java.util.Objects;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sources that files of rows come from; each file is a version of its source. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DataSets {

	private final JdbcClient jdbc;

	private final SourceService sources;

	DataSets(JdbcClient jdbc, SourceService sources) {
		this.jdbc = jdbc;
		this.sources = sources;
	}

	/** A source as its external id finds it. */
	private record Found(long id, String kind, @Nullable String title, boolean hasVersion) {
	}

	/**
	 * The title of a data set that is recorded, as somebody chose it.
	 * @throws RuleViolationException where it is none
	 */
	String title(UUID dataSet) {
		Found found = find(dataSet, "");
		if (found == null) {
			throw new RuleViolationException("dataSet", "source.unknown");
		}
		if (!found.kind.equals("DATASET")) {
			throw new RuleViolationException("dataSet", "import.not-data-set");
		}
		return (found.title != null) ? found.title : dataSet.toString();
	}

	/** The data set of an earlier import of the very same file, or null. */
	@Nullable UUID ofSameFile(String sha256) {
		return this.jdbc.sql("SELECT data_set FROM import WHERE sha256 = :sha256 ORDER BY id LIMIT 1")
			.param("sha256", sha256)
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

	/**
	 * Records the data set of an import, and its file as a version, where that is not
	 * done. While it is only checked, a version of a known data set is not added: all
	 * that is cited from it would be compared with it.
	 */
	void record(Import file, boolean checking, Person by) {
		Found found = find(file.dataSet(), file.sha256());
		if (found == null) {
			SourceDraft source = new SourceDraft(file.dataSet(), null, "dataset", file.dataSetTitle(), null, null, null,
					null, null, null);
			this.sources.record(source, version("captured", file), by);
		}
		else if (!found.hasVersion && !checking) {
			this.sources.addVersion(found.id, version("updated", file), by);
		}
	}

	/** The number of a data set that is recorded. */
	long number(UUID dataSet) {
		return Objects.requireNonNull(find(dataSet, "")).id();
	}

	private static VersionDraft version(String kind, Import file) {
		return new VersionDraft(kind, true, null, null, mediaType(file.layout().format()), file.sha256(), null,
				String.valueOf(file.bytes()), null, "Imported from the file " + file.fileName(), null);
	}

	private static String mediaType(String format) {
		return switch (format) {
			case "csv" -> "text/csv";
			case "json", "misp" -> "application/json";
			case "geojson" -> "application/geo+json";
			case "stix" -> "application/stix+json;version=2.1";
			case "ris" -> "application/x-research-info-systems";
			case "bib" -> "application/x-bibtex";
			default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
		};
	}

	private @Nullable Found find(UUID dataSet, String sha256) {
		return this.jdbc
			.sql("""
					SELECT s.id, s.kind, s.title, EXISTS (SELECT 1 FROM source_version v WHERE v.source_id = s.id AND v.sha256 = :sha256)
					  AS has_version
					FROM source s WHERE s.external_id = :id
					""")
			.param("id", dataSet)
			.param("sha256", sha256)
			.query((row, n) -> new Found(row.getLong("id"), row.getString("kind"), row.getString("title"),
					row.getBoolean("has_version")))
			.optional()
			.orElse(null);
	}

}
