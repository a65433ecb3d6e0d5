package grants.runtime.json;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonFormat;
import grants.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Writes values as plain strings: {@link Money}, and every record whose one component is
 * {@code String value}, as all ids and codes are, so that domain types need no JSON
 * annotations.
 */
public final class KernelModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	public KernelModule() {
		super("grants-kernel");
		addSerializer(Money.class, new MoneyWriter());
		addDeserializer(Money.class, new MoneyReader());
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addSerializers(new Writers());
		context.addDeserializers(new Readers());
	}

	private static @Nullable RecordComponent onlyValue(Class<?> type) {
		RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
		return components.length == 1 && components[0].getName().equals("value")
				&& components[0].getType() == String.class ? components[0] : null;
	}

	private static final class Writers extends Serializers.Base {

		@Override
		public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
				BeanDescription.Supplier description, JsonFormat.Value format) {
			RecordComponent value = onlyValue(type.getRawClass());
			return value == null ? null : new IdWriter(type.getRawClass(), value);
		}

	}

	private static final class Readers extends Deserializers.Base {

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return onlyValue(type.getRawClass()) == null ? null : new IdReader(type.getRawClass());
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return onlyValue(type) != null;
		}

	}

	private static final class MoneyWriter extends StdScalarSerializer<Money> {

		MoneyWriter() {
			super(Money.class);
		}

		@Override
		public void serialize(Money money, JsonGenerator out, SerializationContext context) {
			out.writeString(money.toString());
		}

	}

	private static final class MoneyReader extends StdScalarDeserializer<Money> {

		MoneyReader() {
			super(Money.class);
		}

		@Override
		public Money deserialize(JsonParser in, DeserializationContext context) {
			String text = stringOf(in, context, Money.class);
			try {
				return Money.parseYuan(text);
			}
			catch (IllegalArgumentException e) {
				return (Money) context.handleInstantiationProblem(Money.class, text, e);
			}
		}

	}

	private static final class IdWriter extends StdScalarSerializer<Object> {

		private final transient RecordComponent value;

		IdWriter(Class<?> type, RecordComponent value) {
			super(type, false);
			this.value = value;
			value.getAccessor().trySetAccessible();
		}

		@Override
		public void serialize(Object id, JsonGenerator out, SerializationContext context) {
			try {
				out.writeString((String) value.getAccessor().invoke(id));
			}
			catch (ReflectiveOperationException e) {
				throw new IllegalStateException("cannot read " + value, e);
			}
		}

	}

	private static final class IdReader extends StdScalarDeserializer<Object> {

		IdReader(Class<?> type) {
			super(type);
		}

		@Override
		public Object deserialize(JsonParser in, DeserializationContext context) {
			String text = stringOf(in, context, handledType());
			try {
				var constructor = handledType().getDeclaredConstructor(String.class);
				constructor.trySetAccessible();
				return constructor.newInstance(text);
			}
			catch (java.lang.reflect.InvocationTargetException e) {
				return context.handleInstantiationProblem(handledType(), text, e.getCause());
			}
			catch (ReflectiveOperationException e) {
				throw new IllegalStateException("cannot make a " + handledType(), e);
			}
		}

	}

	/** A number or an object in place of the string is refused, not converted. */
	private static String stringOf(JsonParser in, DeserializationContext context, Class<?> type) {
		if (!in.hasToken(JsonToken.VALUE_STRING)) {
			context.handleUnexpectedToken(context.constructType(type), in);
		}
		return in.getString();
	}

}
