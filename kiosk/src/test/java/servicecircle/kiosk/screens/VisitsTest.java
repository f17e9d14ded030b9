package servicecircle.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import servicecircle.pages.Lang;
import servicecircle.pages.parts.Draft;

class VisitsTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Visits visits = new Visits(new IdleTimes(60, 120, 30, 15), clock);

    @Test
    void looking_begins_no_visit_and_changing_does() {
        assertThat(visits.of("a")).isEqualTo(Visit.untouched());
        visits.touch("a");
        assertThat(visits.has("a")).isFalse();

        visits.change("a", visit -> visit.speaking(Lang.EN));

        assertThat(visits.of("a").lang()).isEqualTo(Lang.EN);
        assertThat(visits.of("b").lang()).isEqualTo(Lang.ZH);
    }

    @Test
    void wiping_leaves_language_and_type_size_only() {
        visits.change("a", visit -> visit.speaking(Lang.EN)
                .inLargeType(true)
                .typing(new Draft("OTHER", "9", "", "", "19900001234", true)));

        visits.wipeAll("terminal");

        assertThat(visits.of("a")).isEqualTo(Visit.untouched().speaking(Lang.EN).inLargeType(true));
    }

    @Test
    void a_forgotten_visit_ends_after_silence_countdown_and_grace() {
        visits.change("a", visit -> visit);
        passes(119);
        assertThat(visits.has("a")).isTrue();
        passes(1);
        assertThat(visits.has("a")).isFalse();
    }

    @Test
    void large_type_is_forgotten_a_minute_later() {
        visits.change("a", visit -> visit.inLargeType(true));
        passes(179);
        assertThat(visits.has("a")).isTrue();
        passes(1);
        assertThat(visits.has("a")).isFalse();
    }

    @Test
    void a_touch_begins_the_wait_anew() {
        visits.change("a", visit -> visit);
        passes(100);
        visits.touch("a");
        passes(100);
        assertThat(visits.has("a")).isTrue();
    }

    @Test
    void who_waits_for_a_lost_answer_is_kept_ten_minutes() {
        Attempt open = Attempt.with(new UUID(1, 2), "2026-1").open(BEGIN, true);
        visits.change("a", visit -> visit.attempting(open));
        passes(599);
        assertThat(visits.has("a")).isTrue();
        passes(1);
        assertThat(visits.has("a")).isFalse();
    }

    @Test
    void who_waits_for_a_number_is_kept_ten_minutes_too() {
        Attempt open = Attempt.with(new UUID(1, 2), "").open(BEGIN, true);
        visits.change("a", visit -> visit.turning(new Turn("SB-01", open, null, null, null)));
        passes(599);
        assertThat(visits.has("a")).isTrue();
        passes(1);
        assertThat(visits.has("a")).isFalse();
    }

    @Test
    void who_is_told_to_wait_for_the_center_is_kept_ten_minutes_too() {
        visits.change("a", visit -> visit);
        for (int seconds = 0; seconds < 600; seconds += 100) {
            visits.touchWhileAway("a", BEGIN);
            passes(100);
            assertThat(visits.has("a")).isTrue();
        }
        visits.touchWhileAway("a", BEGIN);
        passes(100);
        assertThat(visits.has("a")).isFalse();
    }

    @Test
    void of_too_many_the_one_touched_longest_ago_goes() {
        for (int at = 0; at < Visits.MOST; at++) {
            visits.change("visit" + at, visit -> visit);
        }
        visits.touch("visit0");
        visits.change("one more", visit -> visit);

        assertThat(visits.has("visit0")).isTrue();
        assertThat(visits.has("visit1")).isFalse();
        assertThat(visits.has("one more")).isTrue();
    }

    @Test
    void a_late_answer_does_not_bring_an_ended_visit_back() {
        visits.change("a", visit -> visit);
        visits.end("a", "asked");

        visits.changeGoing("a", visit -> visit.speaking(Lang.EN));

        assertThat(visits.has("a")).isFalse();
    }

    private void passes(int seconds) {
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(seconds)));
        visits.endTheForgotten();
    }
}
