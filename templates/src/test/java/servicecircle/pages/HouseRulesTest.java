package servicecircle.pages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("servicecircle");

    private static final ArchRule FLOORS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("pages")
            .definedBy("servicecircle.pages")
            .layer("parts")
            .definedBy("servicecircle.pages.parts")
            .whereLayer("pages")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("parts")
            .mayOnlyBeAccessedByLayers("pages");

    private static final ArchRule NO_SERVERS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "java.sql..", "io.netty..", "com.hazelcast..");

    private static final ArchRule CLOCK_IS_GIVEN = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callConstructor(Random.class);

    @Test
    void pages_look_down_at_parts_and_never_up() {
        FLOORS.check(OURS);
    }

    @Test
    void no_server_and_no_database_is_known_here() {
        NO_SERVERS.check(OURS);
    }

    @Test
    void nobody_asks_the_machine_for_the_time_or_for_chance() {
        CLOCK_IS_GIVEN.check(OURS);
    }

    @Test
    void templates_are_drawn_in_one_package_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("servicecircle.pages")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("freemarker..")
                .check(OURS);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("servicecircle.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_rule_about_the_clock_goes_red_for_whoever_breaks_it() {
        JavaClasses guilty = new ClassFileImporter().importClasses(Guilty.class);
        assertThat(CLOCK_IS_GIVEN.evaluate(guilty).hasViolation()).isTrue();
    }

    static final class Guilty {
        private Guilty() {}

        static long moment() {
            return Instant.now().getEpochSecond();
        }
    }
}
