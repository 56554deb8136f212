package org.entente.api.openapi;

import java.util.List;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the description together: head, then names, fields, operations. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	static final String SCHEME = "token";

	private static final String ABOUT = """
			The record as JSON: everything the pages can do. What is not known is null and always present in answers. \
			Times are ISO 8601 in UTC; dates of what is claimed are EDTF (ISO 8601-2, levels 0 and 1). \
			Character positions count Unicode code points from 0. The number of a thing stands in addresses, its id (UUID) in references.""";

	@Bean
	SchemaNames schemaNames() {
		return new SchemaNames();
	}

	@Bean
	ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
		return new ModelResolver(mappers.jsonMapper(), names);
	}

	@Bean
	OpenAPI openApi() {
		SecurityScheme token = new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.description("A key from the account page or from POST /api/v1/tokens: Authorization: Bearer ent_…");
		return new OpenAPI()
			.info(new Info().title("Entente")
				.version("1")
				.description(ABOUT)
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.servers(List.of(new Server().url("/").description("This server")))
			.components(new Components().addSecuritySchemes(SCHEME, token));
	}

	@Bean
	OpenApiCustomizer descriptions(SchemaNames names, OperationWords operations) {
		FieldWords fields = new FieldWords(names, Words.load());
		return (api) -> {
			fields.describe(api);
			operations.describe(api);
		};
	}

}
