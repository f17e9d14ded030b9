package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody learns from the time of an answer which names exist. */
class SignInTimingIT {
    private static final int TRIES = Integer.getInteger("circle.timing", 150);
    private static final MovingClock CLOCK = new MovingClock();
    private static RunningHost host;

    @BeforeAll
    static void start() throws Exception {
        host = RunningHost.withStaff(CLOCK, AnyHall.aHall(Api.CENTER));
        for (int i = 0; i < 20; i++) {
            nanos("window");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    /**
     * Kolmogorov and Smirnov's test at 0.1 %. By chance it fails once in a thousand runs, so it may be tried twice; a real
     * difference fails both.
     */
    @Test
    void a_known_name_and_an_unknown_one_take_as_long() throws Exception {
        Random random = new Random(20_261_122);
        boolean alike = false;
        for (int round = 0; round < 2 && !alike; round++) {
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            while (known.size() < TRIES || unknown.size() < TRIES) {
                boolean next = random.nextBoolean();
                (next ? known : unknown).add(nanos(next ? "window" : "nobody"));
            }
            alike = areAlike(known, unknown);
        }

        assertThat(alike).as("the two distributions of %d answer times", TRIES).isTrue();
    }

    /** What the test above would see if an unknown name were refused without looking at a password. */
    @Test
    void a_difference_of_a_few_milliseconds_would_be_seen() throws Exception {
        List<Long> some = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            some.add(nanos("window"));
        }
        List<Long> quicker = some.stream().map(nanos -> nanos - 30_000_000).toList();

        assertThat(areAlike(some, quicker)).isFalse();
    }

    private static long nanos(String name) throws Exception {
        CLOCK.forward(Duration.ofSeconds(5));
        StaffBrowser browser = new StaffBrowser(host.port);
        long start = System.nanoTime();
        StaffBrowser.Answer answer = browser.signIn(name, "wrong");
        long nanos = System.nanoTime() - start;
        assertThat(answer.status()).isEqualTo(422);
        return nanos;
    }

    private static boolean areAlike(List<Long> a, List<Long> b) {
        double distance = Stream.concat(a.stream(), b.stream())
                .mapToDouble(value -> Math.abs(shareUpTo(value, a) - shareUpTo(value, b)))
                .max()
                .orElseThrow();
        return distance <= 1.949 * Math.sqrt((a.size() + b.size()) / ((double) a.size() * b.size()));
    }

    private static double shareUpTo(long value, List<Long> all) {
        return all.stream().filter(one -> one <= value).count() / (double) all.size();
    }
}
