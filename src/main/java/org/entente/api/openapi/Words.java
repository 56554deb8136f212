package org.entente.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What fields and parameters mean, from {@code api/words.properties}. */
final class Words {

	private final Properties words;

	private Words(Properties words) {
		this.words = words;
	}

	static Words load() {
		try {
			return new Words(PropertiesLoaderUtils
				.loadProperties(new EncodedResource(new ClassPathResource("api/words.properties"), "UTF-8")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a name means in one place, or else everywhere. */
	Optional<String> of(String place, String name) {
		return Optional.ofNullable(this.words.getProperty(place + "." + name, this.words.getProperty(name)));
	}

}
