package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Role;

/** Every route, asked by everybody: nobody, each role, and each role at a center that is not theirs. */
class AccessMatrixIT {
    private static final String OTHER = "QT-013-006";
    /** The whole matrix, written down for people to read and agree with; not made from the code that it judges. */
    private static final Path AGREED = Path.of("src/test/resources/access-matrix.txt");
    /** What ends the session that asks. */
    private static final Set<String> ENDING = Set.of("/staff/sign-out", "/staff/me/sessions/end");

    private static final MovingClock CLOCK = new MovingClock();
    private static final Map<Role, StaffBrowser> BROWSERS = new EnumMap<>(Role.class);
    private static RunningHost host;

    @BeforeAll
    static void start() throws Exception {
        host = RunningHost.withStaff(CLOCK, AnyHall.aHall(Api.CENTER), AnyHall.aHall(OTHER));
        host.execute("UPDATE staff_account SET all_centers = false");
        host.execute("INSERT INTO staff_center (account_id, center_id) SELECT a.id, c.id FROM staff_account a, center c"
                + " WHERE c.code = '" + Api.CENTER + "'");
        for (Role role : Role.values()) {
            BROWSERS.put(role, host.as(role));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    @Test
    void everybody_may_do_what_was_agreed_and_nothing_else() throws Exception {
        List<String> lines = new ArrayList<>();
        for (AccessRule rule : rules()) {
            lines.add(line(rule));
        }
        String found = lines.stream().sorted().collect(Collectors.joining("\n")) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(AGREED, found);
        }

        assertThat(found).isEqualTo(Files.readString(AGREED, StandardCharsets.UTF_8));
    }

    @Test
    void nobody_sees_or_changes_anything_at_a_center_that_is_not_theirs() throws Exception {
        List<AccessRule> bound = rules().stream()
                .filter(rule ->
                        rule.who() == AccessRule.Who.STAFF && rule.path().contains("{center}"))
                .toList();
        assertThat(bound).hasSizeGreaterThanOrEqualTo(20);
        for (AccessRule rule : bound) {
            for (Role role : Role.values()) {
                assertThat(ask(rule, role, OTHER))
                        .as("%s %s %s", role, rule.method(), rule.path())
                        .isEqualTo("denied");
            }
        }
        assertThat(host.count("SELECT count(*) FROM audit_log l JOIN center c ON c.id = l.center_id"
                        + " WHERE action = 'ACCESS_DENIED' AND c.code = '" + OTHER + "'"))
                .isGreaterThanOrEqualTo((long) bound.size() * Role.values().length);
    }

    @Test
    void the_list_and_the_router_are_the_same_routes() {
        Set<String> listed =
                rules().stream().map(rule -> rule.method() + " " + rule.path()).collect(Collectors.toSet());

        assertThat(host.operations()).hasSizeGreaterThan(50);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(host.operations());
    }

    private static List<AccessRule> rules() {
        return AccessTable.of(true).rules();
    }

    private static String line(AccessRule rule) throws Exception {
        List<String> passed = new ArrayList<>();
        if (ask(rule, new StaffBrowser(host.port), Api.CENTER).equals("passes")) {
            passed.add("anyone");
        }
        for (Role role : Role.values()) {
            if (ask(rule, role, Api.CENTER).equals("passes")) {
                passed.add(RunningHost.nameOf(role));
            }
        }
        boolean all = passed.size() == 1 + Role.values().length;
        return "%-4s %-58s %s".formatted(rule.method(), rule.path(), all ? "everybody" : String.join(" ", passed));
    }

    private static String ask(AccessRule rule, Role role, String center) throws Exception {
        StaffBrowser browser = java.util.Objects.requireNonNull(BROWSERS.get(role));
        String answer = ask(rule, browser, center);
        if (ENDING.contains(rule.path())) {
            CLOCK.forward(Duration.ofMinutes(1));
            BROWSERS.put(role, host.as(role));
        }
        return answer;
    }

    /** Bad input and pages that are not there have passed the gate, too. */
    private static String ask(AccessRule rule, StaffBrowser browser, String center) throws Exception {
        String path = rule.path()
                .replace("{center}", center)
                .replace("{file}", "tokens.css")
                .replace("{reference}", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
                .replace("{window}", "1")
                .replace("{leg}", "1")
                .replace("{act}", "recall")
                .replaceAll("\\{(id|room)}", UUID.randomUUID().toString());
        StaffBrowser.Answer answer = rule.method().equals("GET") ? browser.get(path) : browser.submit(path, Map.of());
        boolean toSignIn = answer.location().startsWith("/staff/sign-in") && !path.equals("/staff/sign-out");
        boolean sentAway = toSignIn || answer.status() == 401;
        boolean denied = answer.status() == 403 && answer.body().contains("NOT_ALLOWED");
        assertThat(answer.status()).as("%s %s", rule.method(), path).isLessThan(500);
        return sentAway ? "sign in" : denied ? "denied" : "passes";
    }
}
