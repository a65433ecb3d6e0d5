package grants.runtime.web;

import java.util.List;
import java.util.Set;

import grants.runtime.json.Json;
import grants.runtime.json.PlainText;
import grants.runtime.personal.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** HTTP in and out: callers, values in paths, JSON, problems, the log of requests. */
@Configuration(proxyBeanMethods = false)
@Import({ ProblemAdvice.class, ErrorPage.class, OpenApiConfiguration.class })
public class WebConfiguration implements WebMvcConfigurer {

	@Bean
	JsonMapper jsonMapper(Seals seals) {
		return Json.strict(seals::show);
	}

	@Bean
	FilterRegistrationBean<RequestLog> requestLog() {
		FilterRegistrationBean<RequestLog> filter = new FilterRegistrationBean<>(new RequestLog());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new Callers());
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new FromText());
	}

	/** Records check themselves; looking for annotations would cost every start. */
	@Override
	public Validator getValidator() {
		return new Validator() {
			@Override
			public boolean supports(Class<?> type) {
				return false;
			}

			@Override
			public void validate(Object target, Errors errors) {
				throw new UnsupportedOperationException();
			}
		};
	}

	/** Ids, codes and amounts in paths and queries, by the same rule as in JSON. */
	private static final class FromText implements ConditionalGenericConverter {

		@Override
		public Set<ConvertiblePair> getConvertibleTypes() {
			return Set.of(new ConvertiblePair(String.class, Record.class));
		}

		@Override
		public boolean matches(TypeDescriptor from, TypeDescriptor to) {
			return PlainText.covers(to.getType());
		}

		@Override
		public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
			return text == null ? null : PlainText.read(to.getType(), (String) text);
		}

	}

}
