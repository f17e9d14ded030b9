package servicecircle.center;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

/** The rules for tests: a class that is not found by name never runs, and a test that sleeps is slow or flaky. */
@AnalyzeClasses(packages = "servicecircle.center", importOptions = ImportOption.OnlyIncludeTests.class)
class TestRulesTest {

    @ArchTest
    static final ArchRule classes_with_tests_end_in_Test_or_IT = classes()
            .that(describe("hold tests", TestRulesTest::holdsTests))
            .should()
            .haveSimpleNameEndingWith("Test")
            .orShould()
            .haveSimpleNameEndingWith("IT");

    @ArchTest
    static final ArchRule classes_called_Test_hold_tests = classes()
            .that()
            .haveSimpleNameEndingWith("Test")
            .should(com.tngtech.archunit.lang.ArchCondition.from(describe("hold tests", TestRulesTest::holdsTests)));

    @ArchTest
    static final ArchRule tests_are_sentences = methods()
            .that(describe("are tests", TestRulesTest::isTest))
            .should()
            .haveNameMatching("[a-z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)+");

    @ArchTest
    static final ArchRule plain_tests_do_not_sleep = noClasses()
            .that()
            .haveNameMatching(".*Test(\\$.*)?")
            .should()
            .accessTargetWhere(describe("the target sleeps", TestRulesTest::sleeps));

    @ArchTest
    static final ArchRule plain_tests_open_no_connection = noClasses()
            .that()
            .haveNameMatching(".*Test(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.sql..", "io.vertx..", "io.zonky..");

    @ArchTest
    static final ArchRule tests_are_package_private = classes()
            .that(describe("hold tests", TestRulesTest::holdsTests))
            .should()
            .bePackagePrivate();

    private static boolean sleeps(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        return (name.equals("sleep") && (owner.equals("java.lang.Thread") || owner.startsWith("java.util.concurrent")))
                || owner.equals("java.util.concurrent.locks.LockSupport");
    }

    private static boolean holdsTests(JavaClass type) {
        return type.getMembers().stream().anyMatch(TestRulesTest::isTest);
    }

    /** {@code @Test}, {@code @ParameterizedTest}, {@code @TestFactory}, {@code @ArchTest} and whatever comes. */
    private static boolean isTest(JavaMember member) {
        return member.isAnnotatedWith(Testable.class) || member.isMetaAnnotatedWith(Testable.class);
    }
}
