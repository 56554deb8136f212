package org.entente.web.mappings;

import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappingService;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping is to be called.
 *
 * @param shared yes where others may see it
 * @param replacing yes where it takes the place of one of that name
 */
record MappingForm(@Nullable String name, @Nullable String shared, @Nullable String replacing) {

	static final MappingForm EMPTY = new MappingForm(null, null, null);

	static MappingForm of(SavedMapping saved) {
		return new MappingForm(saved.name(), saved.shared() ? "yes" : null, null);
	}

	boolean isShared() {
		return "yes".equals(this.shared);
	}

	SavedMappingService.Naming toDraft() {
		return new SavedMappingService.Naming(this.name, isShared(), "yes".equals(this.replacing));
	}

}
