package grants.runtime.json;

import java.util.function.Function;

import grants.kernel.IdentityNumber;
import grants.kernel.InvalidValue;
import grants.kernel.Sealed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/**
 * Personal data at the HTTP door: written in clear to whoever gets the answer, never read
 * in its sealed form, and no text that comes in holds the number of an identity card.
 */
final class PersonalDataModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	PersonalDataModule(Function<Sealed, String> shown) {
		super("grants-personal-data");
		addSerializer(Sealed.class, new Shown(shown));
		addDeserializer(Sealed.class, new NotTaken());
		addDeserializer(String.class, new WithoutIdentityNumbers());
	}

	private static final class Shown extends ValueSerializer<Sealed> {

		private final Function<Sealed, String> shown;

		Shown(Function<Sealed, String> shown) {
			this.shown = shown;
		}

		@Override
		public void serialize(Sealed sealed, JsonGenerator to, SerializationContext context) {
			to.writeString(shown.apply(sealed));
		}

	}

	private static final class NotTaken extends ValueDeserializer<Sealed> {

		@Override
		public Sealed deserialize(JsonParser from, DeserializationContext context) {
			throw refused(from, new InvalidValue("不接受密封形式的内容", "nothing sealed is taken here"), Sealed.class);
		}

	}

	private static final class WithoutIdentityNumbers extends ValueDeserializer<String> {

		@Override
		public String deserialize(JsonParser from, DeserializationContext context) {
			String text = StringDeserializer.instance.deserialize(from, context);
			if (text != null && IdentityNumber.standsIn(text)) {
				throw refused(from,
						new InvalidValue("平台不收集身份证号码，请删去", "the platform collects no identity numbers: leave it out"),
						String.class);
			}
			return text;
		}

	}

	/** Says why without repeating what was sent. */
	private static InvalidFormatException refused(JsonParser from, InvalidValue why, Class<?> type) {
		InvalidFormatException refused = InvalidFormatException.from(from, why.getMessage(), "", type);
		refused.initCause(why);
		return refused;
	}

}
