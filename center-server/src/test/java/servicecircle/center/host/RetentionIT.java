package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is forgotten, when, and what must never be. */
class RetentionIT {
    private static final String AGAIN = "WHERE r.id = ANY (locked)\n    AND NOT EXISTS";
    private static final String STATISTICS =
            "SELECT count(*) || ' ' || sum(headcount) || ' ' || string_agg(purpose, ',')"
                    + " || ' ' || string_agg(lower(during)::text, ',') FROM booking";
    /** From the moment of booking to just after the visit: Monday 09:00 to Wednesday 16:00. */
    private static final Duration TO_THE_END = Duration.ofHours(55).plusMinutes(1);

    private final MovingClock clock = new MovingClock();
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.at(clock, AnyHall.aHall(Api.CENTER));
        // The machine's own date plays no part here.
        host.execute("ALTER TABLE resident ALTER COLUMN created_at SET DEFAULT '2026-11-23T01:00:00Z'");
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void a_number_and_a_name_are_kept_for_thirty_days_and_gone_after() throws Exception {
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
        String statistics = host.text(STATISTICS);

        clock.forward(TO_THE_END.plusDays(29));
        erase();
        assertThat(withContact()).isEqualTo(1);
        assertThat(host.api.get("/Q/" + reference).status()).isEqualTo(200);
        assertThat(lines()).isZero();

        clock.forward(Duration.ofDays(2));
        erase();
        assertThat(host.count("SELECT count(*) FROM resident WHERE phone_index IS NULL AND phone_sealed IS NULL"))
                .isEqualTo(1);
        assertThat(host.count(
                        "SELECT count(*) FROM booking WHERE organizer_sealed IS NULL AND resident_id IS NOT NULL"))
                .isEqualTo(1);
        assertThat(host.api.get("/Q/" + reference).status()).isEqualTo(404);
        assertThat(host.text(STATISTICS)).isEqualTo(statistics);
        assertThat(host.text("SELECT detail FROM audit_log WHERE action = 'RETENTION_RUN'"))
                .isEqualTo("contacts=1 names=1 bookings=0 organisations=0 traces=0");
        erase();
        assertThat(lines()).as("a run that finds nothing").isEqualTo(1);
    }

    @Test
    void a_booking_tells_nothing_of_anybody_after_half_a_year_and_still_counts() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        String statistics = host.text(STATISTICS);
        String key = host.text("SELECT idempotency_key FROM booking");

        clock.forward(TO_THE_END.plusDays(179));
        erase();
        assertThat(host.count("SELECT count(*) FROM booking WHERE erased_at IS NULL AND group_name <> ''"))
                .isEqualTo(1);
        clock.forward(Duration.ofDays(2));
        erase();

        assertThat(host.count("""
                SELECT count(*) FROM booking WHERE resident_id IS NULL AND code_index IS NULL AND request_hash IS NULL
                  AND organizer_sealed IS NULL AND group_name = '' AND erased_at IS NOT NULL""")).isEqualTo(1);
        assertThat(host.text("SELECT idempotency_key FROM booking")).isNotEqualTo(key);
        assertThat(host.count("SELECT count(*) FROM resident")).isZero();
        assertThat(host.text(STATISTICS)).isEqualTo(statistics);
    }

    @Test
    void somebody_with_a_newer_booking_keeps_their_number() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        clock.forward(TO_THE_END.plusDays(20));
        JsonObject later = host.api.post(Api.bookings(), aLaterBooking(22)).json();
        clock.forward(Duration.ofDays(11));
        erase();

        assertThat(host.count("SELECT count(*) FROM resident WHERE phone_index IS NOT NULL"))
                .isEqualTo(1);
        assertThat(host.count("SELECT count(*) FROM booking WHERE organizer_sealed IS NOT NULL"))
                .isEqualTo(1);
        assertThat(host.api.get("/Q/" + later.getString("reference")).status()).isEqualTo(200);
    }

    @Test
    void a_number_that_never_got_a_room_is_forgotten_too() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        host.api.post(Api.bookings(), Api.aBooking().put("phone", "19900004321"));
        assertThat(host.count("SELECT count(*) FROM resident")).isEqualTo(2);

        clock.forward(Duration.ofDays(31));
        erase();
        assertThat(host.count("SELECT count(*) FROM resident WHERE phone_index IS NOT NULL"))
                .isEqualTo(1);
        assertThat(withContact()).isEqualTo(1);
    }

    @Test
    void what_staff_leave_behind_goes_too() throws Exception {
        host.execute("""
                INSERT INTO staff_account (id, name, person) VALUES ('00000000-0000-0000-0000-000000000001', 'a', 'A');
                INSERT INTO staff_password SELECT '00000000-0000-0000-0000-000000000001', 'p' || i,
                  '2026-11-01'::timestamptz + i * interval '1 day' FROM generate_series(1, 5) AS i;
                INSERT INTO staff_session SELECT sha256(i::text::bytea), gen_random_uuid(),
                  '00000000-0000-0000-0000-000000000001', '2026-11-23', '2026-11-23T01:00Z',
                  '2026-11-23T00:00Z'::timestamptz + i * interval '30 minutes', 'SIGNED_IN', 0, '' FROM generate_series(1, 3) AS i;
                INSERT INTO sign_in_try VALUES ('\\x01', 'a', 1, '2026-11-21', NULL), ('\\x02', 'a', 1, '2026-11-23', NULL);
                INSERT INTO device (id, center_id, kind, place, state, code_index, code_until)
                  SELECT gen_random_uuid(), min(id), 'KIOSK', '', 'INVITED', '\\x01', '2026-11-23T00:59Z' FROM center""");
        erase();

        assertThat(host.text("SELECT string_agg(password, ' ' ORDER BY until) FROM staff_password"))
                .isEqualTo("p3 p4 p5");
        assertThat(host.count("SELECT count(*) FROM staff_session")).isEqualTo(2);
        assertThat(host.count("SELECT count(*) FROM sign_in_try")).isEqualTo(1);
        assertThat(host.count("SELECT count(*) FROM device WHERE code_index IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void a_booking_made_between_looking_and_locking_keeps_its_contact() throws Exception {
        assertThat(contactsAfterTheRace()).isEqualTo(1);
    }

    @Test
    void negative_control_without_a_second_look_that_booking_loses_its_contact() throws Exception {
        change(AGAIN, "WHERE r.id = ANY (locked)\n    OR NOT EXISTS");

        assertThat(contactsAfterTheRace()).isZero();
    }

    @Test
    void bookings_made_while_forgetting_goes_on_never_lose_their_contact() throws Exception {
        int people = 24;
        for (int i = 0; i < people; i++) {
            assertThat(host.api.post(Api.bookings(), ofPerson(i, 0)).status()).isEqualTo(201);
        }
        clock.forward(TO_THE_END.plusDays(31));
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(host.host().people().retention().erase());
            all.add(host.api.postLater(Api.bookings(), UUID.randomUUID().toString(), ofPerson(i, 35)));
            all.add(host.host().people().retention().erase());
        }
        Await.value(Future.all(all));
        erase();

        assertThat(host.count("SELECT count(*) FROM booking WHERE lower(during) > '2026-12-20'"))
                .isEqualTo(people);
        assertThat(withContact()).isEqualTo(people);
    }

    /** Between looking for candidates and locking them there is time here to book. */
    private long contactsAfterTheRace() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        clock.forward(TO_THE_END.plusDays(31));
        change("WHERE r.phone_index IS NOT NULL", "WHERE r.phone_index IS NOT NULL AND pg_sleep(1) IS NOT NULL");
        Future<Void> forgetting = host.host().people().retention().erase();
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(host.api.post(Api.bookings(), aLaterBooking(35)).status()).isEqualTo(201);
        assertThat(forgetting.isComplete()).isFalse();
        Await.value(forgetting);
        return withContact();
    }

    private void change(String from, String to) throws Exception {
        String asItIs = host.text("SELECT pg_get_functiondef('erase_old'::regproc)");
        assertThat(asItIs).contains(from);
        host.execute(asItIs.replace(from, to));
    }

    private void erase() throws Exception {
        Await.value(host.host().people().retention().erase());
    }

    /** Bookings whose holder can be reached. */
    private long withContact() throws Exception {
        return host.count("""
                SELECT count(*) FROM booking b JOIN resident r ON r.id = b.resident_id
                WHERE r.phone_index IS NOT NULL AND r.phone_sealed IS NOT NULL AND b.organizer_sealed IS NOT NULL""");
    }

    private long lines() throws Exception {
        return host.count("SELECT count(*) FROM audit_log WHERE action = 'RETENTION_RUN'");
    }

    private static JsonObject aLaterBooking(int days) {
        return moved(Api.aBooking(), Duration.ofDays(days), 7_200);
    }

    /** One of many people, each with a half hour of their own: twelve in room A, twelve in room B. */
    private static JsonObject ofPerson(int person, int days) {
        Duration later = Duration.ofDays(days).plusMinutes(60L * (person % 12) - 360);
        return moved(
                Api.aBooking().put("room", person < 12 ? "A" : "B").put("phone", "1990000%04d".formatted(person)),
                later,
                1_800);
    }

    private static JsonObject moved(JsonObject booking, Duration later, long seconds) {
        var start = AnyHall.START.plus(later);
        return booking.put("start", start.toString())
                .put("end", start.plusSeconds(seconds).toString());
    }
}
