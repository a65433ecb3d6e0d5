package grants.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * What the code base promises about itself. Package patterns begin with {@code ..grants}
 * so that the canaries, which live under {@code canary.<rule>.grants}, are judged by the
 * same rules as the product.
 */
enum Rules {

	/** The kernel is values with laws: nothing but the JDK. */
	KERNEL_STANDS_ALONE(classes().that()
		.resideInAPackage("..grants.kernel..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "..grants.kernel..")),

	/** Public facts can be read by anybody with a JDK. */
	CONTRACT_STANDS_ALONE(classes().that()
		.resideInAPackage("..grants.contract..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "..grants.contract..")),

	/** Policy is computed without a framework. */
	POLICY_IS_PURE(classes().that()
		.resideInAPackage("..grants.policy..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "..grants.kernel..", "..grants.policy..", "tools.jackson..",
				"com.fasterxml.jackson.annotation..")),

	/** Services talk only through facts. */
	SERVICES_KNOW_NO_OTHER(slices().matching("..grants.(application|review|disbursement|clawback|audit|portal)..")
		.should()
		.notDependOnEachOther()),

	/**
	 * One door in, one door out: nothing else sees another service's facts. Audit has no
	 * domain: it is all door.
	 */
	CONTRACT_ONLY_AT_THE_DOORS(noClasses()
		.that(inServices().and(not(resideInAnyPackage("..inbound..", "..outbound..", "..grants.audit.."))))
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..grants.contract..")),

	/** The stages of the flow: each sees only those before it. */
	STAGES_SEE_ONLY_WHAT_IS_BEFORE_THEM(classes().that(inServices()).should(seeOnlyEarlierStages())),

	/** Commands and events are data. */
	MESSAGES_ARE_RECORDS(classes().that(inServices().and(resideInAnyPackage("..command..", "..event..")))
		.should(beRecordsOrInterfacesOrEnums())),

	/**
	 * Money and dates are exact. The embedded store's key codec orders BSON doubles, and
	 * measurements measure.
	 */
	NO_FLOATING_POINT(classes().that()
		.resideInAPackage("..grants..")
		.and()
		.resideOutsideOfPackages("..grants.embedded..", "..grants.benchmarks..")
		.should(useNoFloatingPoint())),

	/** Decisions are functions of their input: time and chance come in with commands. */
	NO_CLOCK_AND_NO_CHANCE_IN_DECISIONS(noClasses()
		.that(resideInAnyPackage("..grants.kernel..", "..grants.policy..")
			.or(inServices().and(resideInAnyPackage("..vocabulary..", "..command..", "..event..", "..domain..",
					"..projection..", "..outbound.."))))
		.should()
		.callMethodWhere(are(clockOrChance()))),

	/** No cycles between packages. */
	NO_CYCLES(slices().matching("..grants.(*).(*)..").should().beFreeOfCycles()),

	/** Dependencies come in by the constructor. */
	NO_FIELD_INJECTION(noFields().should()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
		.orShould()
		.beAnnotatedWith("jakarta.inject.Inject")
		.orShould()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")),

	/**
	 * A projection returns its writes; nobody else writes to a view. What audit keeps is
	 * no view but the facts themselves: its one door in writes them.
	 */
	VIEWS_ARE_WRITTEN_BY_PROJECTIONS(
			noClasses().that(inServices().and(not(resideInAPackage("..grants.audit.inbound.."))))
				.should()
				.callMethodWhere(are(mongoWrite()))),

	/** A projection has no way to act. */
	PROJECTIONS_ONLY_PROJECT(noClasses().that(inServices().and(resideInAPackage("..projection..")))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.kafka..", "org.axonframework..", "..grants.runtime.command..",
				"..grants.runtime.inbound..", "..grants.runtime.outbound..")),

	/**
	 * Axon routes commands to aggregates; the rest of a service would survive a change of
	 * framework.
	 */
	AXON_ONLY_ROUTES(noClasses().that(inServices().and(not(resideInAnyPackage("..domain..", "..command.."))))
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.axonframework..")),

	/** Spring stays at the edge. */
	SPRING_STAYS_AT_THE_EDGE(noClasses()
		.that(inServices().and(resideInAnyPackage("..vocabulary..", "..command..", "..event..", "..domain..",
				"..projection..", "..inbound..", "..outbound..")))
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..")),

	/** Process state is an aggregate with events of its own. */
	NO_SAGAS(noClasses().should().dependOnClassesThat().resideInAPackage("org.axonframework.modelling.saga..")),

	/** What is shared is immutable. */
	SHARED_VALUES_ARE_IMMUTABLE(fields().that()
		.areDeclaredInClassesThat(resideInAnyPackage("..grants.kernel..", "..grants.contract.."))
		.should()
		.beFinal());

	private final ArchRule rule;

	Rules(ArchRule rule) {
		this.rule = rule.as(name()).allowEmptyShould(true);
	}

	ArchRule rule() {
		return rule;
	}

	private static DescribedPredicate<JavaClass> inServices() {
		return resideInAnyPackage("..grants.application..", "..grants.review..", "..grants.disbursement..",
				"..grants.clawback..", "..grants.audit..");
	}

	/**
	 * Which stages a stage may see, besides itself; the service's root package wires all.
	 */
	private static final Map<String, Set<String>> SEES = Map.of("vocabulary", Set.of(), "event", Set.of("vocabulary"),
			"command", Set.of("vocabulary"), "domain", Set.of("vocabulary", "event", "command"), "projection",
			Set.of("vocabulary", "event"), "outbound", Set.of("vocabulary", "event"), "inbound",
			Set.of("vocabulary", "command"), "api", Set.of("vocabulary", "event", "command", "domain", "projection"));

	private static ArchCondition<JavaClass> seeOnlyEarlierStages() {
		return new ArchCondition<>("see only the stages before theirs") {
			@Override
			public void check(JavaClass item, ConditionEvents events) {
				String own = stageOf(item);
				if (own == null) {
					return;
				}
				item.getDirectDependenciesFromSelf().forEach(dependency -> {
					String other = stageOf(dependency.getTargetClass());
					if (other != null && !other.equals(own) && !SEES.get(own).contains(other)) {
						events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
					}
				});
			}
		};
	}

	private static String stageOf(JavaClass type) {
		if (!inServices().test(type)) {
			return null;
		}
		return Arrays.stream(type.getPackageName().split("[.]")).filter(SEES::containsKey).findFirst().orElse(null);
	}

	private static ArchCondition<JavaClass> beRecordsOrInterfacesOrEnums() {
		return new ArchCondition<>("be records, interfaces or enums") {
			@Override
			public void check(JavaClass item, ConditionEvents events) {
				if (!item.isRecord() && !item.isInterface() && !item.isEnum() && item.isTopLevelClass()) {
					events.add(SimpleConditionEvent.violated(item, item.getName() + " is none of these"));
				}
			}
		};
	}

	private static ArchCondition<JavaClass> useNoFloatingPoint() {
		Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
		return new ArchCondition<>("use no floating point") {
			@Override
			public void check(JavaClass item, ConditionEvents events) {
				item.getFields()
					.stream()
					.filter(field -> floating.contains(field.getRawType().getName()))
					.forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
				for (JavaCodeUnit unit : item.getCodeUnits()) {
					boolean uses = floating.contains(unit.getRawReturnType().getName()) || unit.getRawParameterTypes()
						.stream()
						.anyMatch(parameter -> floating.contains(parameter.getName()));
					if (uses) {
						events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
					}
				}
			}
		};
	}

	private static DescribedPredicate<JavaMethodCall> clockOrChance() {
		Set<String> clocks = Set.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName(),
				"java.time.ZonedDateTime", "java.time.Clock", "java.time.InstantSource");
		return DescribedPredicate.describe("clock or chance", call -> {
			String owner = call.getTargetOwner().getName();
			String method = call.getName();
			return clocks.contains(owner)
					&& (method.equals("now") || method.startsWith("system") || method.equals("instant"))
					|| owner.equals(UUID.class.getName()) && method.equals("randomUUID")
					|| owner.equals("java.lang.System")
							&& (method.equals("currentTimeMillis") || method.equals("nanoTime"))
					|| owner.startsWith("java.util.Random") || owner.equals("java.util.concurrent.ThreadLocalRandom")
					|| owner.equals("java.lang.Math") && method.equals("random");
		});
	}

	private static DescribedPredicate<JavaMethodCall> mongoWrite() {
		Set<String> writes = Set.of("insertOne", "insertMany", "updateOne", "updateMany", "replaceOne", "deleteOne",
				"deleteMany", "bulkWrite", "findOneAndUpdate", "findOneAndReplace", "findOneAndDelete", "drop");
		return DescribedPredicate.describe("writes to a collection",
				call -> call.getTargetOwner().getName().startsWith("com.mongodb.client.Mongo")
						&& writes.contains(call.getName()));
	}

}
