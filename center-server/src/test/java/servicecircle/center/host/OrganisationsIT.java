package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.access.Role;

/** An organisation registers, is certified for some months, and is forgotten. */
class OrganisationsIT {
    private static final String FORM = "/organisations/" + Api.CENTER;
    private static final String PAGE = StaffBrowser.CENTER + "/organisations";

    private final MovingClock clock = new MovingClock();
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void an_organisation_registers_once_and_its_contact_is_sealed() throws Exception {
        assertThat(new StaffBrowser(host.port).get(FORM).body()).contains("name=\"key\" value=\"");
        String key = UUID.randomUUID().toString();
        Map<String, String> fields = application("key", key);

        StaffBrowser.Answer first = new StaffBrowser(host.port).post(FORM, fields);
        StaffBrowser.Answer again = new StaffBrowser(host.port).post(FORM, fields);
        StaffBrowser.Answer other = new StaffBrowser(host.port).post(FORM, application("key", key, "name", "Another"));
        StaffBrowser.Answer second = new StaffBrowser(host.port).post(FORM, application());

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(second.body()).contains("has been registered").doesNotContain("19900001234");
        assertThat(host.text("SELECT consent || ' ' || state || ' ' || kind FROM organisation"))
                .isEqualTo("2026-1 SUBMITTED PUBLIC_GOOD");
        assertThat(host.text("SELECT organisation::text FROM organisation")).doesNotContain("19900001234", "Lan");
        assertThat(trail("ORGANISATION_SUBMITTED")).isEqualTo(1);
    }

    @Test
    void only_a_party_branch_may_have_no_code_and_programs_get_a_problem() throws Exception {
        assertThat(sent(application("creditCode", "")).code()).isEqualTo("MISSING");
        assertThat(sent(application("creditCode", "91350100M000100Y44")).code()).isEqualTo("CREDIT_CODE_CHECK");
        assertThat(sent(application("kind", "CLUB")).code()).isEqualTo("UNKNOWN_VALUE");
        assertThat(sent(application("phone", "123")).code()).isEqualTo("PHONE_LENGTH");
        assertThat(sent(application("kind", "PARTY", "creditCode", "")).status())
                .isEqualTo(201);
        assertThat(sent(application("kind", "PARTY", "creditCode", "")).status())
                .isEqualTo(201);
        assertThat(sent(application()).status()).isEqualTo(201);
        assertThat(sent(application()).code()).isEqualTo("ALREADY_REGISTERED");
        assertThat(sent(application("extra", "x")).code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(host.api.get("/organisations/nobody").status()).isEqualTo(404);
    }

    @Test
    void after_ten_tries_somebody_has_to_wait() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(sent(application("phone", "123")).status()).isEqualTo(400);
        }
        assertThat(sent(application()).code()).isEqualTo("TOO_MANY_TRIES");
        clock.forward(Duration.ofMinutes(10));
        assertThat(sent(application()).status()).isEqualTo(201);
    }

    @Test
    void the_center_certifies_and_withdraws_and_whoever_is_late_hears_it() throws Exception {
        String page = registered();
        StaffBrowser boss = host.as(Role.CENTER_MANAGER);
        assertThat(boss.get(PAGE).body()).contains("Osmanthus Choir");
        assertThat(boss.submit(page + "/certify", Map.of("months", "37")).status())
                .isEqualTo(400);
        assertThat(boss.submit(page + "/withdraw", Map.of("reason", "moved")).status())
                .isEqualTo(409);

        assertThat(boss.submit(page + "/certify", Map.of("months", "12")).status())
                .isEqualTo(303);
        assertThat(host.text("SELECT state || ' ' || certified_until FROM organisation"))
                .isEqualTo("CERTIFIED 2027-11-23");
        assertThat(boss.submit(page + "/certify", Map.of("months", "12")).status())
                .isEqualTo(409);
        assertThat(boss.submit(page + "/reject", Map.of("reason", "late")).status())
                .isEqualTo(409);
        assertThat(boss.submit(page + "/withdraw", Map.of("reason", "")).status())
                .isEqualTo(400);
        assertThat(boss.submit(page + "/withdraw", Map.of("reason", "moved")).status())
                .isEqualTo(303);
        assertThat(boss.get(page).body()).contains("moved");
        assertThat(trail("ORGANISATION_CERTIFIED")).isEqualTo(1);
        assertThat(trail("ORGANISATION_WITHDRAWN")).isEqualTo(1);
        assertThat(sent(application()).status()).as("the code is free again").isEqualTo(201);
    }

    @Test
    void the_contact_is_masked_until_somebody_says_why_they_need_it() throws Exception {
        String page = registered();
        StaffBrowser keeper = host.as(Role.ROOM_KEEPER);

        assertThat(keeper.get(PAGE).body()).doesNotContain("19900001234");
        assertThat(keeper.get(page).body()).contains("199****1234").doesNotContain("19900001234", "Lan Ouyang");
        assertThat(keeper.submit(page + "/reveal", Map.of("reason", "")).status())
                .isEqualTo(400);
        assertThat(trail("CONTACT_REVEALED")).isZero();
        assertThat(keeper.submit(page + "/reveal", Map.of("reason", "door broken"))
                        .body())
                .contains("19900001234", "Lan Ouyang");
        assertThat(host.text("SELECT actor || ' ' || detail FROM audit_log WHERE action = 'CONTACT_REVEALED'"))
                .isEqualTo("room reason=door broken");
        assertThat(keeper.get(page).body()).doesNotContain("19900001234");
        assertThat(keeper.submit(page + "/certify", Map.of("months", "12")).status())
                .isEqualTo(403);
        StaffBrowser clerk = host.as(Role.WINDOW_CLERK);
        clerk.get(page);
        assertThat(clerk.submit(page + "/reveal", Map.of("reason", "curious")).status())
                .isEqualTo(403);
        assertThat(trail("CONTACT_REVEALED")).isEqualTo(1);
    }

    @Test
    void a_certificate_ends_after_its_last_day_and_thirty_days_later_its_contact_is_gone() throws Exception {
        String page = registered();
        host.as(Role.CENTER_MANAGER).submit(page + "/certify", Map.of("months", "1"));

        clock.forward(Duration.ofDays(30));
        rounds();
        assertThat(host.text("SELECT state FROM organisation")).isEqualTo("CERTIFIED");
        clock.forward(Duration.ofDays(1));
        rounds();
        assertThat(host.text("SELECT state FROM organisation")).isEqualTo("EXPIRED");
        assertThat(trail("ORGANISATION_EXPIRED")).isEqualTo(1);

        clock.forward(Duration.ofDays(29));
        rounds();
        assertThat(host.count("SELECT count(*) FROM organisation WHERE phone_sealed IS NOT NULL"))
                .isEqualTo(1);
        clock.forward(Duration.ofDays(2));
        rounds();
        assertThat(host.count(
                        "SELECT count(*) FROM organisation WHERE phone_sealed IS NULL AND contact_sealed IS NULL"))
                .isEqualTo(1);
        StaffBrowser boss = host.as(Role.CENTER_MANAGER);
        assertThat(boss.get(page).status()).isEqualTo(200);
        assertThat(boss.submit(page + "/reveal", Map.of("reason", "why not")).status())
                .isEqualTo(404);
    }

    @Test
    void everybody_may_read_what_is_kept() throws Exception {
        assertThat(host.api.get("/privacy?center=" + Api.CENTER).json().getInteger("phoneDays"))
                .isEqualTo(30);
        assertThat(host.api.get("/privacy").status()).isEqualTo(200);
        assertThat(host.api.get("/privacy?center=nobody").status()).isEqualTo(404);
        assertThat(new StaffBrowser(host.port)
                        .get("/privacy?center=" + Api.CENTER)
                        .body())
                .contains("?center=" + Api.CENTER + "&amp;lang=zh");
    }

    /** The address of its page on the console. */
    private String registered() throws Exception {
        assertThat(sent(application()).status()).isEqualTo(201);
        return PAGE + "/" + host.text("SELECT id FROM organisation");
    }

    private void rounds() throws Exception {
        Await.value(host.host().people().organisations().expire());
        Await.value(host.host().people().retention().erase());
    }

    private Api.Answer sent(Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return host.api.postRaw(FORM, "application/x-www-form-urlencoded", Buffer.buffer(form));
    }

    private static Map<String, String> application(String... other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "kind", "PUBLIC_GOOD",
                "name", "Osmanthus Choir",
                "creditCode", "91350100M000100Y43",
                "purpose", "A choir every week",
                "contactName", "Lan Ouyang",
                "phone", "19900001234"));
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        return fields;
    }

    private long trail(String action) throws Exception {
        return host.count("SELECT count(*) FROM audit_log WHERE action = '" + action + "'");
    }
}
