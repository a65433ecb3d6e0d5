package grants.runtime.web;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

import com.fasterxml.jackson.databind.JavaType;
import grants.runtime.GrantsProperties;
import grants.runtime.json.PlainText;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The description of a service's HTTP interface at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String BEARER = "bearer";

	@Bean
	@Lazy
	OpenAPI openApi(GrantsProperties properties, ModelConverterRegistrar schemasFirst) {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
		return new OpenAPI().info(new Info().title("grants " + properties.service()).version("v1"))
			.components(new Components().addSecuritySchemes(BEARER,
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")))
			.addSecurityItem(new SecurityRequirement().addList(BEARER));
	}

	/**
	 * What every operation has in common: its key, if it changes something, and its no.
	 */
	@Bean
	@Lazy
	OperationCustomizer commonParts() {
		return (operation, handler) -> {
			if (changesSomething(handler)) {
				operation.addParametersItem(new HeaderParameter().name(Callers.IDEMPOTENCY_KEY)
					.required(true)
					.description("new and random for every new request; the same for a retry")
					.schema(new StringSchema().maxLength(LogRequests.MAX_KEY)));
			}
			operation.getResponses()
				.addApiResponse("default", new ApiResponse().description("RFC 9457 problem, Chinese and English")
					.content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType())));
			return operation;
		};
	}

	private static boolean changesSomething(HandlerMethod handler) {
		return !handler.hasMethodAnnotation(GetMapping.class)
				&& !handler.getBeanType().getPackageName().startsWith("grants.runtime.")
				&& Arrays.stream(handler.getMethodParameters())
					.anyMatch(parameter -> parameter.getParameterType() == Caller.class);
	}

	@Bean
	@Lazy
	ModelConverter plainTextSchemas() {
		return new PlainTextSchemas();
	}

	/**
	 * Nobody waits for the description when a service starts: it is built when asked for.
	 */
	@Bean
	static BeanFactoryPostProcessor descriptionOnDemand() {
		return beans -> {
			for (String name : beans.getBeanDefinitionNames()) {
				BeanDefinition definition = beans.getBeanDefinition(name);
				String origin = definition.getFactoryBeanName() + " " + definition.getBeanClassName();
				if (origin.toLowerCase(Locale.ROOT).contains("org.springdoc")) {
					definition.setLazyInit(true);
				}
			}
		};
	}

	/** What is written as one text is described as one. */
	private static final class PlainTextSchemas implements ModelConverter {

		@Override
		public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
				Iterator<ModelConverter> chain) {
			JavaType java = Json.mapper().constructType(type.getType());
			if (java != null && PlainText.covers(java.getRawClass())) {
				return new StringSchema();
			}
			return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		}

	}

}
