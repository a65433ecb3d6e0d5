package grants.portal.services;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;

/**
 * The one way to call a service: as the person whose request is being answered, within a
 * time, under a correlation id. Whatever is not an answer is a {@link Refused}.
 */
@Configuration(proxyBeanMethods = false)
class ServiceClients {

	private static final String CORRELATION = "X-Correlation-Id";

	private final ServiceProperties properties;

	private final Token token;

	private final HttpClient http;

	ServiceClients(ServiceProperties properties, Token token) {
		this.properties = properties;
		this.token = token;
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(properties.connectTimeout())
			.build();
	}

	@Bean
	ApplicationApi applicationApi() {
		return client(properties.application(), ApplicationApi.class);
	}

	@Bean
	OfficeApi officeApi() {
		return client(properties.application(), OfficeApi.class);
	}

	@Bean
	ReviewApi reviewApi() {
		return client(properties.review(), ReviewApi.class);
	}

	@Bean
	DisbursementApi disbursementApi() {
		return client(properties.disbursement(), DisbursementApi.class);
	}

	@Bean
	ClawbackApi clawbackApi() {
		return client(properties.clawback(), ClawbackApi.class);
	}

	@Bean
	AuditApi auditApi() {
		return client(properties.audit(), AuditApi.class);
	}

	@Bean
	Operations operations() {
		Map<Service, Operations.Desk> desks = new EnumMap<>(Service.class);
		for (Service service : Service.values()) {
			URI address = properties.of(service);
			// a service that is unwell says so with 503, and that is the answer
			desks.put(service, new Operations.Desk(client(address, OperationsApi.class),
					client(address, HealthApi.class, status -> status.isError() && status.value() != 503)));
		}
		return new Operations(desks, token, properties.glance());
	}

	/**
	 * @param api an interface of {@code @GetExchange} and {@code @PostExchange} methods
	 */
	private <T> T client(URI service, Class<T> api) {
		return client(service, api, HttpStatusCode::isError);
	}

	/**
	 * @param refusal which statuses are no answers
	 */
	private <T> T client(URI service, Class<T> api, Predicate<HttpStatusCode> refusal) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(properties.readTimeout());
		RestClient client = RestClient.builder()
			.baseUrl(service)
			.requestFactory(requests)
			.configureMessageConverters(
					c -> c.withJsonConverter(new JacksonJsonHttpMessageConverter(Json.mapper())).build())
			.requestInterceptor(this::send)
			.defaultStatusHandler(refusal, (request, response) -> {
				throw new Refused(problem(response));
			})
			.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
				// an answer like any other
			})
			.build();
		T calls = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(api);
		return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] { api },
				(_, method, arguments) -> answer(calls, method, arguments)));
	}

	/** What can't be read is no answer either. */
	private static @Nullable Object answer(Object calls, Method method, @Nullable Object[] arguments) throws Throwable {
		try {
			Object answer = method.invoke(calls, arguments);
			if (answer == null && method.getReturnType() != void.class) {
				throw new Refused(Problem.unanswered());
			}
			return answer;
		}
		catch (InvocationTargetException ex) {
			Throwable cause = Objects.requireNonNullElse(ex.getCause(), ex);
			throw cause instanceof RestClientException ? new Refused(Problem.unanswered()) : cause;
		}
	}

	private ClientHttpResponse send(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
		Optional<String> person = Operations.ON_BEHALF.isBound() ? Operations.ON_BEHALF.get() : token.current();
		person.ifPresent(value -> request.getHeaders().setBearerAuth(value));
		request.getHeaders().set(CORRELATION, "portal-" + UUID.randomUUID());
		request.getHeaders().set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
		try {
			return execution.execute(request, body);
		}
		catch (IOException ex) {
			throw new Refused(Problem.unanswered());
		}
	}

	private static Problem problem(ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		try {
			Problem said = Json.mapper().readValue(response.getBody(), Problem.class);
			return said.status() == status ? said : unread(status);
		}
		catch (JacksonException ex) { // a proxy's page, perhaps
			return unread(status);
		}
	}

	private static Problem unread(int status) {
		return status >= 500 ? Problem.unanswered() : Problem.of(status, Text.of("无法办理", "Not possible"),
				Text.of("服务应答 HTTP " + status, "The service answered HTTP " + status));
	}

}
