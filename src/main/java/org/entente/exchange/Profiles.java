package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data sets whose files are recognised by their columns: one file in {@code imports/}
 * each.
 */
@Component
public class Profiles {

	private final List<Profile> all = new ArrayList<>();

	Profiles(JsonMapper json) throws IOException {
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:imports/*.json")) {
			try (InputStream content = file.getInputStream()) {
				this.all.add(json.readValue(content, Profile.class));
			}
		}
	}

	public List<Profile> all() {
		return List.copyOf(this.all);
	}

	/**
	 * The one to which a file with these columns belongs: of several the one that asks
	 * for most.
	 */
	public Optional<Profile> of(List<String> header) {
		return this.all.stream()
			.filter((profile) -> profile.fits(header))
			.max(Comparator.comparing((profile) -> profile.recognisedBy().size()));
	}

	/** The one that has such rows in files without a row of names. */
	Optional<Profile> ofRow(List<String> cells) {
		return this.all.stream().filter((profile) -> profile.isRow(cells)).findFirst();
	}

	/** Names for columns that have none in the file. */
	List<String> names(List<String> unnamed, List<String> row) {
		return ofRow(row).map((profile) -> profile.unnamed().subList(0, unnamed.size())).orElse(unnamed);
	}

}
