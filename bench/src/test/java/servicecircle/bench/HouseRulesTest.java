package servicecircle.bench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "servicecircle.bench", importOptions = ImportOption.DoNotIncludeJars.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("servicecircle.bench.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_city_generator_knows_nothing_of_the_running_house = noClasses()
            .that()
            .resideInAPackage("servicecircle.bench.city")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "com.microsoft.playwright..", "com.fasterxml..");

    @ArchTest
    static final ArchRule of_the_center_only_the_order_of_calling_and_the_estimate_are_known = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "are of the center, but neither order nor estimate",
                    type -> type.getPackageName().startsWith("servicecircle.center")
                            && !type.getPackageName().equals("servicecircle.center.queue.rules")
                            && !type.getPackageName().equals("servicecircle.center.queue.wait")));

    @ArchTest
    static final ArchRule only_the_synthetic_hall_and_the_judge_of_calls_know_the_center = noClasses()
            .that()
            .resideOutsideOfPackages("servicecircle.bench.queue", "servicecircle.bench.calling")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("servicecircle.center..");

    @ArchTest
    static final ArchRule clocks_and_random_sources_are_passed_in = noClasses()
            .should()
            .accessTargetWhere(describe("reads the wall clock or draws lots", HouseRulesTest::asks));

    @ArchTest
    static final ArchRule classes_with_tests_end_in_Test_or_IT = classes()
            .that(describe("have tests", HouseRulesTest::hasTests))
            .should()
            .haveSimpleNameEndingWith("Test")
            .orShould()
            .haveSimpleNameEndingWith("IT");

    /** {@code nanoTime} is left to the stop watches of the benchmarks. */
    private static boolean asks(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        return switch (access.getTarget().getName()) {
            case "now" -> owner.startsWith("java.time.") && !takesAClock(access);
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "random" -> owner.equals("java.lang.Math");
            case "<init>" -> isWithoutSeed(access, owner);
            default -> false;
        };
    }

    private static boolean isWithoutSeed(JavaAccess<?> access, String owner) {
        boolean random = owner.equals("java.util.Random") || owner.equals("java.util.Date");
        return random
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean hasTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(HouseRulesTest::isTest);
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class);
    }
}
