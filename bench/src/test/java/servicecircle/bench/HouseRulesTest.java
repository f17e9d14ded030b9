package servicecircle.bench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
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
    static final ArchRule clocks_and_random_sources_are_passed_in = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule classes_with_tests_end_in_Test_or_IT = classes()
            .that(describe("have tests", HouseRulesTest::hasTests))
            .should()
            .haveSimpleNameEndingWith("Test")
            .orShould()
            .haveSimpleNameEndingWith("IT");

    private static boolean hasTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(HouseRulesTest::isTest);
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class);
    }
}
