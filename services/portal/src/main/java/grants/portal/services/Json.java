package grants.portal.services;

import grants.kernel.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON of the services: amounts are yuan as text. Members that a page does not show
 * are passed over, so that a service can say more than this version of the portal knows.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(Money.class, new MoneyWriter())
			.addDeserializer(Money.class, new MoneyReader()))
		.build();

	private Json() {
	}

	public static JsonMapper mapper() {
		return MAPPER;
	}

	private static final class MoneyWriter extends ValueSerializer<Money> {

		@Override
		public void serialize(Money value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.toString());
		}

	}

	private static final class MoneyReader extends ValueDeserializer<Money> {

		@Override
		public Money deserialize(JsonParser json, DeserializationContext context) {
			return Money.parseYuan(json.getString());
		}

	}

}
