package servicecircle.kiosk;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "servicecircle.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final Class<?>[] TIMES = {
        Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class, ZonedDateTime.class
    };

    @ArchTest
    static final ArchRule FLOORS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("process")
            .definedBy("servicecircle.kiosk")
            .layer("screens")
            .definedBy("servicecircle.kiosk.screens")
            .layer("center")
            .definedBy("servicecircle.kiosk.center")
            .whereLayer("process")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("screens")
            .mayOnlyBeAccessedByLayers("process")
            .whereLayer("center")
            .mayOnlyBeAccessedByLayers("screens", "process");

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("servicecircle.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_KIOSK_KNOWS_NO_DATABASE_NO_TEMPLATE_ENGINE_AND_NO_CENTER_CLASS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.vertx.sqlclient..", "io.vertx.pgclient..", "freemarker..", "servicecircle.center..");

    @ArchTest
    static final ArchRule ONLY_ROUTES_ROUTERS_AND_THE_STAGE_TOUCH_A_REQUEST = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Routes")
            .and()
            .haveSimpleNameNotEndingWith("Router")
            .and()
            .doNotHaveSimpleName("Stage")
            .and()
            .resideOutsideOfPackage("servicecircle.kiosk.center")
            .and()
            .doNotHaveSimpleName("KioskServer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.ext.web..");

    @ArchTest
    static final ArchRule THE_NEIGHBOUR_IS_ASKED_AND_NEVER_SERVED = noClasses()
            .that()
            .resideInAPackage("servicecircle.kiosk.center")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.ext.web", "io.vertx.ext.web.handler..");

    @ArchTest
    static final ArchRule ONLY_THE_NEIGHBOUR_SPEAKS_TO_THE_CENTER = noClasses()
            .that()
            .resideOutsideOfPackage("servicecircle.kiosk.center")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.ext.web.client..");

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_ARE_PASSED_IN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .callMethodWhere(theMachinesClock())
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(Random.class))))
            .orShould()
            .callMethodWhere(target(name("randomUUID")).and(target(owner(assignableTo(UUID.class)))));

    private static DescribedPredicate<JavaCall<?>> theMachinesClock() {
        DescribedPredicate<JavaCall<?>> clock =
                target(owner(assignableTo(Clock.class))).and(target(DescribedPredicate.not(name("instant"))));
        DescribedPredicate<JavaCall<?>> now = clock;
        for (Class<?> time : TIMES) {
            now = now.or(target(name("now"))
                    .and(target(rawParameterTypes(new Class<?>[0])))
                    .and(target(owner(assignableTo(time)))));
        }
        return now.as("the machine's clock is read");
    }
}
