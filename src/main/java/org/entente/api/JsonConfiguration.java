package org.entente.api;

import java.util.List;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How the API reads and writes JSON: strictly, because what is half understood would be
 * recorded wrongly, and within bounds.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	/** Characters; the largest text, of 5 MB, fits in. */
	private static final int LONGEST_TEXT = 6 * 1024 * 1024;

	private static final int DEEPEST = 20;

	/** After Spring Boot put its own in this place, or the last one would win. */
	@Bean
	@Order(1)
	ServerHttpMessageConvertersCustomizer strictJson(List<JsonMapperBuilderCustomizer> customizers) {
		JsonMapper strict = strict(customizers);
		return (converters) -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
	}

	/** 1.10 as text would become 1.1, and nobody meant true as a statement. */
	private static void refuseNumbers(MutableCoercionConfig text) {
		text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
			.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
			.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
	}

	static JsonMapper strict(List<JsonMapperBuilderCustomizer> customizers) {
		StreamReadConstraints bounds = StreamReadConstraints.builder()
			.maxNestingDepth(DEEPEST)
			.maxNumberLength(100)
			.maxNameLength(200)
			.maxStringLength(LONGEST_TEXT)
			.maxDocumentLength(BodyLimit.LARGEST)
			.build();
		JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build());
		customizers.forEach((customizer) -> customizer.customize(builder));
		return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.withCoercionConfig(LogicalType.Textual, JsonConfiguration::refuseNumbers)
			.build();
	}

}
