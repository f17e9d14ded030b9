package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RaceIT {
    private static final String OVERLAPS = """
            SELECT count(*) FROM booking a JOIN booking b ON a.room_id = b.room_id AND a.id < b.id
              AND a.occupied && b.occupied
            WHERE a.status = 'APPROVED' AND b.status = 'APPROVED'""";

    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.of(AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void three_hundred_people_race_for_one_slot_and_one_wins() throws Exception {
        List<Api.Answer> answers = race(
                300,
                i -> host.api.postLater(
                        Api.bookings(), keyOf(i), Api.aBooking().put("phone", "1990000%04d".formatted(i))));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer ->
                                answer.status() == 409 && answer.code().equals("SLOT_TAKEN")))
                .hasSize(299);
        assertThat(host.count(OVERLAPS)).isZero();
        assertThat(host.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
    }

    @Test
    void negative_control_without_the_constraint_the_same_race_double_books() throws Exception {
        host.execute("ALTER TABLE booking DROP CONSTRAINT booking_no_overlap");
        host.execute("ALTER TABLE booking ADD CONSTRAINT booking_no_overlap EXCLUDE USING gist (id WITH =)");

        race(
                300,
                i -> host.api.postLater(
                        Api.bookings(), keyOf(i), Api.aBooking().put("phone", "1990000%04d".formatted(i))));

        assertThat(host.count(OVERLAPS)).isPositive();
    }

    @Test
    void one_key_sent_forty_times_at_once_makes_one_booking_and_one_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Api.Answer> answers = race(40, i -> host.api.postLater(Api.bookings(), key, Api.aBooking()));

        assertThat(answers.stream()
                        .map(answer -> answer.json().getString("reference"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(host.count("SELECT count(*) FROM booking")).isEqualTo(1);
    }

    @Test
    void twenty_bookings_of_one_number_at_once_never_exceed_its_quota() throws Exception {
        bookWithATimeToThink("FOR NO KEY UPDATE", 0.05);

        race(20, this::bookHalfHour);

        assertThat(host.count("SELECT count(*) FROM booking")).isEqualTo(2);
    }

    @Test
    void negative_control_without_the_lock_on_the_resident_the_same_race_exceeds_the_quota() throws Exception {
        Await.value(bookHalfHour(0));
        bookWithATimeToThink("", 0.8);

        race(20, this::bookHalfHour);

        assertThat(host.count("SELECT count(*) FROM booking")).isGreaterThan(2);
    }

    /** Between counting and inserting: long enough for the others to open their connections and count, too. */
    private void bookWithATimeToThink(String lock, double seconds) throws Exception {
        String asItIs = host.text("SELECT pg_get_functiondef('book_room'::regproc)");
        assertThat(asItIs).contains("FOR NO KEY UPDATE", "  IF live <= most_live");
        host.execute(asItIs.replace("FOR NO KEY UPDATE", lock)
                .replace(
                        "  IF live <= most_live",
                        "  PERFORM pg_sleep(%s);\n  IF live <= most_live".formatted(seconds)));
    }

    /** One person's booking of the i-th half hour. */
    private Future<Api.Answer> bookHalfHour(int i) {
        long start = 1_800L * i - 21_600;
        return host.api.postLater(
                Api.bookings(),
                keyOf(i),
                Api.aBooking()
                        .put("start", AnyHall.START.plusSeconds(start).toString())
                        .put("end", AnyHall.START.plusSeconds(start + 1_800).toString()));
    }

    @Test
    void random_overlapping_requests_leave_a_disjoint_set() throws Exception {
        long seed = 20261121;
        race(400, i -> {
            java.util.Random random = new java.util.Random(seed + i);
            long start = 1_800L * random.nextInt(20) - 21_600;
            return host.api.postLater(
                    Api.bookings(),
                    keyOf(i),
                    Api.aBooking()
                            .put("room", random.nextBoolean() ? "A" : "B")
                            .put("phone", "1990001%04d".formatted(i))
                            .put("start", AnyHall.START.plusSeconds(start).toString())
                            .put(
                                    "end",
                                    AnyHall.START
                                            .plusSeconds(start + 1_800L * (1 + random.nextInt(4)))
                                            .toString()));
        });

        assertThat(host.count(OVERLAPS)).as("seed %d", seed).isZero();
        assertThat(host.count("SELECT count(*) FROM booking"))
                .as("seed %d", seed)
                .isGreaterThan(5);
    }

    @Test
    void twenty_keys_race_to_cancel_one_booking_and_one_wins() throws Exception {
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
        List<Api.Answer> answers =
                race(20, i -> host.api.postLater("/Q/" + reference + "/cancel", keyOf(i), new JsonObject()));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .hasSize(19)
                .allMatch(answer -> answer.code().equals("ALREADY_CANCELLED"));
        assertThat(host.count("SELECT count(*) FROM outbox WHERE topic = 'booking.cancelled'"))
                .isEqualTo(1);
        assertThat(host.text("SELECT cancel_key::text FROM booking"))
                .isIn(IntStream.range(0, 20).mapToObj(RaceIT::keyOf).toList());
    }

    private static String keyOf(int runner) {
        return new UUID(20261121, runner).toString();
    }

    private static List<Api.Answer> race(int runners, IntFunction<Future<Api.Answer>> run) throws Exception {
        List<Future<Api.Answer>> running =
                IntStream.range(0, runners).mapToObj(i -> answered(run, i, 20)).toList();
        Await.value(Future.join(running));
        return running.stream().map(Future::result).toList();
    }

    /** A runner who is told to come back later, or loses the line, asks again with the same key, as a kiosk does. */
    private static Future<Api.Answer> answered(IntFunction<Future<Api.Answer>> run, int runner, int patience) {
        return run.apply(runner)
                .transform(answer -> mayComeBack(answer) && patience > 0
                        ? answered(run, runner, patience - 1)
                        : answer.succeeded()
                                ? Future.succeededFuture(answer.result())
                                : Future.failedFuture(answer.cause()));
    }

    private static boolean mayComeBack(AsyncResult<Api.Answer> answer) {
        return answer.succeeded() ? answer.result().status() == 503 : answer.cause() instanceof HttpClosedException;
    }
}
