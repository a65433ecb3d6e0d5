package grants.runtime.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ser.Serializers;

/**
 * {@link PlainText} values as JSON strings, never as numbers or objects; as keys of maps
 * too.
 */
final class PlainTextModule extends JacksonModule {

	@Override
	public String getModuleName() {
		return "grants-plain-text";
	}

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public void setupModule(SetupContext context) {
		context.addSerializers(new Writers(new Writer()));
		context.addKeySerializers(new Writers(new KeyWriter()));
		context.addDeserializers(new Readers());
		context.addKeyDeserializers((type, _, _) -> {
			Class<?> raw = type.getRawClass();
			return PlainText.covers(raw) ? new KeyReader(raw) : null;
		});
	}

	private static final class Writers implements Serializers {

		private final ValueSerializer<Object> writer;

		Writers(ValueSerializer<Object> writer) {
			this.writer = writer;
		}

		@Override
		public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
				BeanDescription.Supplier description, JsonFormat.@Nullable Value format) {
			return PlainText.covers(type.getRawClass()) ? writer : null;
		}

	}

	private static final class Writer extends ValueSerializer<Object> {

		@Override
		public void serialize(Object value, JsonGenerator to, SerializationContext context) {
			to.writeString(PlainText.write(value));
		}

	}

	private static final class KeyWriter extends ValueSerializer<Object> {

		@Override
		public void serialize(Object value, JsonGenerator to, SerializationContext context) {
			to.writeName(PlainText.write(value));
		}

	}

	private static final class Readers extends Deserializers.Base {

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return PlainText.covers(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return PlainText.covers(type);
		}

	}

	private static final class Reader extends ValueDeserializer<Object> {

		private final Class<?> type;

		Reader(Class<?> type) {
			this.type = type;
		}

		@Override
		public Object deserialize(JsonParser from, DeserializationContext context) {
			if (!from.hasToken(JsonToken.VALUE_STRING)) {
				return context.handleUnexpectedToken(type, from);
			}
			String text = from.getString();
			try {
				return PlainText.read(type, text);
			}
			catch (IllegalArgumentException e) {
				throw refused(from, e, text, type);
			}
		}

	}

	private static final class KeyReader extends KeyDeserializer {

		private final Class<?> type;

		KeyReader(Class<?> type) {
			this.type = type;
		}

		@Override
		public Object deserializeKey(String key, DeserializationContext context) {
			try {
				return PlainText.read(type, key);
			}
			catch (IllegalArgumentException e) {
				throw refused(context.getParser(), e, key, type);
			}
		}

	}

	/** Keeps why, so that whoever answers can say it in the users' languages. */
	private static InvalidFormatException refused(JsonParser from, IllegalArgumentException why, String text,
			Class<?> type) {
		InvalidFormatException refused = InvalidFormatException.from(from, why.getMessage(), text, type);
		refused.initCause(why);
		return refused;
	}

}
