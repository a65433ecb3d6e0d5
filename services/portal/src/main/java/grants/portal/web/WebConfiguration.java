package grants.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import grants.portal.session.Person;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Templates, texts, languages and assets. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final String TEXTS = "messages/";

	/** One file for each folder of pages, in two languages: found by itself. */
	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(textFiles().toArray(String[]::new));
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		messages.setDefaultLocale(Locale.CHINESE);
		return messages;
	}

	/** Base names such as {@code messages/open/catalogue}. */
	static List<String> textFiles() {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:/" + TEXTS + "**/*_zh.properties");
			return Arrays.stream(found).map(WebConfiguration::baseName).distinct().sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String baseName(Resource file) {
		try {
			String address = file.getURL().toString();
			return address.substring(address.lastIndexOf(TEXTS), address.length() - "_zh.properties".length());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver languages = new CookieLocaleResolver("language");
		languages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		languages.setCookieHttpOnly(true);
		languages.setCookieSameSite("Lax");
		languages.setCookieMaxAge(Duration.ofDays(365));
		return languages;
	}

	@Bean
	Show show(MessageSource messages) {
		return new Show(messages);
	}

	@Bean
	SpringTemplateEngine templateEngine(ApplicationContext context, MessageSource messages) {
		SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
		templates.setApplicationContext(context);
		templates.setPrefix("classpath:/templates/");
		templates.setSuffix(".html");
		templates.setTemplateMode(TemplateMode.HTML);
		templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(messages);
		return engine;
	}

	@Bean
	ThymeleafViewResolver viewResolver(SpringTemplateEngine engine, Show show) {
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(engine);
		views.setCharacterEncoding(StandardCharsets.UTF_8.name());
		// a page that fails half-way is answered as failed, not as half a page
		views.setProducePartialOutputWhileProcessing(false);
		views.setStaticVariables(Map.of("show", show, "page", new Page(), "assets", new Assets()));
		return views;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		CacheControl forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(forEver);
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(forEver);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new People());
	}

	/** Gives controllers the person who has signed in. */
	private static final class People implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Person.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter,
				@org.jspecify.annotations.Nullable ModelAndViewContainer container, NativeWebRequest web,
				@org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
			return Person.current().orElseThrow(() -> new IllegalStateException("this page needs a login"));
		}

	}

}
