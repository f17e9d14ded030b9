package servicecircle.center.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import servicecircle.center.queue.day.Alerts;

class VoicesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Voices voices = new Voices();

    @Test
    void a_hall_without_a_speaking_screen_is_silent_on_purpose() {
        voices.came("left", Voices.Voice.NONE);
        voices.went("left", NOW);

        assertThat(voices.alerts(NOW.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    @Test
    void a_screen_that_cannot_speak_is_told_at_once_and_until_it_can() {
        voices.came("left", Voices.Voice.BLOCKED);
        assertThat(voices.alerts(NOW)).containsExactly(new Alerts.Alert(Alerts.Kind.SILENT, "", 1));

        voices.came("left again", Voices.Voice.ON);
        voices.went("left", NOW);
        assertThat(voices.alerts(NOW)).isEmpty();
    }

    @Test
    void a_screen_that_went_is_told_after_a_minute_and_forgotten_after_hours() {
        voices.came("left", Voices.Voice.ON);
        voices.went("left", NOW);

        assertThat(voices.alerts(NOW.plusSeconds(59))).isEmpty();
        assertThat(voices.alerts(NOW.plusSeconds(60))).isEqualTo(gone(1));
        assertThat(voices.alerts(NOW.plus(Duration.ofHours(3)))).isEqualTo(gone(180));
        assertThat(voices.alerts(NOW.plus(Duration.ofHours(4)))).isEmpty();
    }

    @Test
    void another_screen_that_speaks_is_enough() {
        voices.came("left", Voices.Voice.ON);
        voices.came("right", Voices.Voice.ON);
        voices.went("left", NOW);

        assertThat(voices.alerts(NOW.plus(Duration.ofMinutes(9)))).isEmpty();
    }

    private static List<Alerts.Alert> gone(int minutes) {
        return List.of(new Alerts.Alert(Alerts.Kind.VOICE_GONE, "", minutes));
    }
}
