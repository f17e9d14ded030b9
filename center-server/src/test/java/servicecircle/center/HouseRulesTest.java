package servicecircle.center;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The rules of docs/house.md, sections 3, 4 and 6, as far as the packages exist. */
@AnalyzeClasses(
        packages = "servicecircle.center",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class HouseRulesTest {
    private static final String HOST = "servicecircle.center.host..";
    private static final String ROOMS = "servicecircle.center.rooms..";
    private static final String QUEUE = "servicecircle.center.queue..";
    private static final String QUEUE_RULES = "servicecircle.center.queue.rules..";
    private static final String QUEUE_WAIT = "servicecircle.center.queue.wait..";
    private static final String CALENDAR = "servicecircle.center.calendar..";
    private static final String PEOPLE = "servicecircle.center.people..";
    private static final String PASSES = "servicecircle.center.passes..";
    private static final Set<String> FUTURES = Set.of("io.vertx.core.Future", "io.vertx.core.CompositeFuture");
    private static final String SUPPORT = "servicecircle.center.support..";

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("servicecircle.center.(**)").should().beFreeOfCycles();

    /** An empty layer fails, so a floor that moves away takes its rule along. */
    @ArchTest
    static final ArchRule floors_look_down_only = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("7 host")
            .definedBy(HOST)
            .layer("3 rooms")
            .definedBy(ROOMS)
            .layer("3 queue")
            .definedBy(QUEUE)
            .layer("2 calendar")
            .definedBy(CALENDAR)
            .layer("2 people")
            .definedBy(PEOPLE)
            .layer("2 passes")
            .definedBy(PASSES)
            .layer("1 support")
            .definedBy(SUPPORT)
            .whereLayer("7 host")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("3 rooms")
            .mayOnlyBeAccessedByLayers("7 host")
            .whereLayer("3 queue")
            .mayOnlyBeAccessedByLayers("7 host")
            .whereLayer("2 calendar")
            .mayOnlyBeAccessedByLayers("7 host", "3 rooms", "3 queue")
            .whereLayer("2 people")
            .mayOnlyBeAccessedByLayers("7 host", "3 rooms", "3 queue")
            .whereLayer("2 passes")
            .mayOnlyBeAccessedByLayers("7 host", "3 rooms", "3 queue")
            .whereLayer("1 support")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule every_class_lives_on_a_floor = classes()
            .that(describe("are no package-info", type -> !type.getSimpleName().equals("package-info")))
            .should()
            .resideInAnyPackage(HOST, ROOMS, QUEUE, CALENDAR, PEOPLE, PASSES, SUPPORT);

    @ArchTest
    static final ArchRule neighbours_on_a_floor_do_not_know_each_other = slices().matching(
                    "servicecircle.center.(calendar|people|passes|circle)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_order_of_calling_knows_java_alone = classes()
            .that()
            .resideInAPackage(QUEUE_RULES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", QUEUE_RULES);

    @ArchTest
    static final ArchRule the_estimate_of_the_wait_knows_java_and_the_order_alone = classes()
            .that()
            .resideInAPackage(QUEUE_WAIT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", QUEUE_RULES, QUEUE_WAIT);

    @ArchTest
    static final ArchRule sql_stays_in_stores = noClasses()
            .that(areNot("Store", "Feature"))
            .and()
            .resideOutsideOfPackage("..support.db..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.pgclient..");

    @ArchTest
    static final ArchRule http_stays_in_routes = noClasses()
            .that(areNot("Routes", "Feature"))
            .and()
            .resideOutsideOfPackage("..support.web..")
            .and(describe("are not the front door", type -> !topLevelName(type)
                    .equals("servicecircle.center.host.FrontDoor")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.ext..", "io.vertx.core.http..");

    @ArchTest
    static final ArchRule a_desk_knows_futures_and_nothing_else_of_vertx = noClasses()
            .that(are("Desk"))
            .should()
            .dependOnClassesThat(resideInAPackage("io.vertx..")
                    .and(describe("are no futures", type -> !FUTURES.contains(topLevelName(type)))));

    @ArchTest
    static final ArchRule the_domain_is_plain_java = noClasses()
            .that(areNot("Routes", "Desk", "Store", "Feature"))
            .and()
            .resideOutsideOfPackages(SUPPORT, HOST)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule pages_are_drawn_by_templates_alone =
            noClasses().should().dependOnClassesThat().resideInAPackage("freemarker..");

    @ArchTest
    static final ArchRule nobody_talks_to_hazelcast =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.hazelcast..");

    @ArchTest
    static final ArchRule nobody_chains_authentication_handlers = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.ext.web.handler.ChainAuthHandler");

    @ArchTest
    static final ArchRule clocks_are_passed_in = noClasses()
            .should()
            .accessTargetWhere(describe("the target reads the wall clock", HouseRulesTest::readsTheWallClock));

    @ArchTest
    static final ArchRule the_clock_is_made_in_main_alone = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("servicecircle.center.host.Main")
            .should()
            .accessTargetWhere(describe(
                    "the target makes a clock",
                    access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                            && access.getTarget().getName().startsWith("system")));

    @ArchTest
    static final ArchRule random_sources_are_passed_in = noClasses()
            .should()
            .accessTargetWhere(describe("the target makes random numbers of its own", HouseRulesTest::drawsLots));

    @ArchTest
    static final ArchRule nobody_sleeps_on_an_event_loop = noClasses()
            .that()
            .resideOutsideOfPackage("..support.db..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class);

    /** What is thrown in a handler of {@code onSuccess} reaches nobody, and the visitor waits for ever. */
    @ArchTest
    static final ArchRule routes_let_no_answer_fall_on_the_floor = noClasses()
            .that(are("Routes"))
            .should()
            .accessTargetWhere(describe(
                    "the target is Future.onSuccess",
                    access -> FUTURES.contains(access.getTargetOwner().getFullName())
                            && access.getTarget().getName().equals("onSuccess")));

    @ArchTest
    static final ArchRule routes_and_desks_are_their_packages_own = classes()
            .that(are("Routes", "Desk"))
            .and()
            .resideOutsideOfPackage(SUPPORT)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule only_the_front_door_constructs_stores = constructors()
            .that()
            .areDeclaredInClassesThat(are("Store", "Desk"))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule rooms_show_their_front_doors_alone = classes()
            .that()
            .resideInAnyPackage(
                    "servicecircle.center.rooms",
                    "servicecircle.center.rooms.day",
                    "servicecircle.center.rooms.rights",
                    "servicecircle.center.rooms.staff")
            .and(areNot("Feature", "RoomKeys"))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule rules_are_asked_through_their_list = classes()
            .that()
            .resideInAPackage("..rooms.rules")
            .and()
            .implement("servicecircle.center.rooms.rules.BookingRule")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule names_come_from_the_hall = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info");

    @ArchTest
    static void every_package_says_what_it_is(JavaClasses all) {
        assertThat(all.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(HouseRulesTest::isDescribed);
    }

    private static boolean isDescribed(JavaPackage named) {
        return named.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    /** {@code now(clock)} is how a passed-in clock is read; every other {@code now} reads the wall. */
    private static boolean readsTheWallClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        return switch (name) {
            case "now" -> owner.startsWith("java.time.") && !takesAClock(access);
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar");
            default -> false;
        };
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean drawsLots(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        return (owner.equals("java.util.Random") && name.equals("<init>"))
                || (owner.equals("java.lang.Math") && name.equals("random"));
    }

    /** Classes of these roles, with what is nested in them. */
    private static DescribedPredicate<JavaClass> are(String... roles) {
        Set<String> endings = Set.of(roles);
        return describe(
                "are one of *" + endings.stream().sorted().collect(Collectors.joining(", *")),
                type -> endings.stream().anyMatch(topLevelName(type)::endsWith));
    }

    private static DescribedPredicate<JavaClass> areNot(String... roles) {
        return DescribedPredicate.not(are(roles));
    }

    private static String topLevelName(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
