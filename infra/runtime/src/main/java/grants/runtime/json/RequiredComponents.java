package grants.runtime.json;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * A record of the platform means what its types say when it is read from JSON: a
 * component that is not {@code @Nullable} must be there and must not be null, nor may
 * anything in a list. So no constructor meets a null that the compiler has excluded.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
		return isRequired(member) ? Boolean.TRUE : null;
	}

	@Override
	public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated component) {
		if (!isComponentOfOurs(component)) {
			return JsonSetter.Value.empty();
		}
		return JsonSetter.Value.construct(isRequired(component) ? Nulls.FAIL : Nulls.SET, Nulls.FAIL);
	}

	private static boolean isComponentOfOurs(Annotated component) {
		return component instanceof AnnotatedParameter parameter && parameter.getMember() instanceof Constructor<?> c
				&& c.getDeclaringClass().isRecord() && c.getDeclaringClass().getPackageName().startsWith("grants.");
	}

	private static boolean isRequired(Annotated component) {
		if (!isComponentOfOurs(component)) {
			return false;
		}
		AnnotatedParameter parameter = (AnnotatedParameter) component;
		AnnotatedType type = ((Constructor<?>) parameter.getMember()).getAnnotatedParameterTypes()[parameter
			.getIndex()];
		return !type.isAnnotationPresent(Nullable.class) && parameter.getRawType() != Optional.class;
	}

}
