package org.entente.search.engine;

import java.util.List;

import org.entente.search.ClaimText;
import org.entente.search.NameText;
import org.entente.search.SourceText;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;

/** How texts become fields of the index. */
final class IndexMapping implements StandalonePojoMappingConfigurer {

	/** Ends the name of a field whose words are cut to their stems. */
	static final String STEMS = "_stems";

	static final String NUMBER = "number";

	static final String CHECKSUM = "checksum";

	/** To be counted up whenever fields, foldings or the cutting into words change. */
	static final String SHAPE = "4";

	@Override
	public void configure(StandalonePojoMappingConfigurationContext context) {
		claims(entity(context, ClaimText.class, "claim"));
		sources(entity(context, SourceText.class, "source"));
		TypeMappingStep names = entity(context, NameText.class, "name");
		names.property("id").documentId();
		compared(names);
		words(names, "names");
		words(names, "details");
	}

	private static TypeMappingStep entity(StandalonePojoMappingConfigurationContext context, Class<?> type,
			String index) {
		TypeMappingStep entity = context.programmaticMapping().type(type);
		entity.searchEntity().name(index);
		entity.indexed().index(index);
		return entity;
	}

	private static void claims(TypeMappingStep claims) {
		claims.property("id").documentId();
		compared(claims);
		words(claims, "statement");
		words(claims, "excerpts");
		words(claims, "names");
		words(claims, "details");
		for (String facet : List.of("kind", "domain", "evidence", "status", "countries", "year")) {
			claims.property(facet).keywordField().aggregable(Aggregable.YES);
		}
		for (String facet : List.of("relationshipId", "directionNumber", "outlets")) {
			claims.property(facet).genericField().aggregable(Aggregable.YES);
		}
		for (String filter : List.of("relationship", "direction", "repetition", "sources", "actors", "author")) {
			claims.property(filter).keywordField();
		}
		claims.property("dated").genericField();
		claims.property("earliest").genericField().sortable(Sortable.YES).projectable(Projectable.YES);
		claims.property("latest").genericField();
	}

	private static void sources(TypeMappingStep sources) {
		sources.property("id").documentId();
		compared(sources);
		words(sources, "title");
		words(sources, "author");
		words(sources, "outlet");
		words(sources, "text");
	}

	private static void compared(TypeMappingStep type) {
		type.property(NUMBER).genericField(NUMBER).sortable(Sortable.YES).projectable(Projectable.YES);
		type.property(CHECKSUM).genericField(CHECKSUM).searchable(Searchable.NO).projectable(Projectable.YES);
	}

	/** Words are found as they are, and by their stems. */
	private static void words(TypeMappingStep type, String property) {
		type.property(property)
			.fullTextField()
			.analyzer(WordAnalysis.WRITTEN.analyzer())
			.searchAnalyzer(WordAnalysis.ASKED.analyzer());
		type.property(property).fullTextField(property + STEMS).analyzer(WordAnalysis.STEMMED.analyzer());
	}

}
