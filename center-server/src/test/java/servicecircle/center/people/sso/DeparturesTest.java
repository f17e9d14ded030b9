package servicecircle.center.people.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.support.openid.Challenge;

class DeparturesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Departures departures = new Departures();

    @Test
    void a_browser_comes_back_once() {
        Departure left = left(NOW.plusSeconds(300));

        assertThat(departures.take(stateOf(left), left.browser().text(), NOW.plusSeconds(299)))
                .contains(left);
        assertThat(departures.take(stateOf(left), left.browser().text(), NOW.plusSeconds(299)))
                .isEmpty();
    }

    @Test
    void another_browser_does_not_come_back_for_it_and_uses_it_up() {
        Departure left = left(NOW.plusSeconds(300));

        assertThat(departures.take(stateOf(left), "", NOW)).isEmpty();
        assertThat(departures.take(stateOf(left), left.browser().text(), NOW)).isEmpty();
    }

    @Test
    void after_five_minutes_it_is_too_late() {
        Departure left = left(NOW.plusSeconds(300));

        assertThat(departures.take(stateOf(left), left.browser().text(), NOW.plusSeconds(300)))
                .isEmpty();
    }

    @Test
    void a_flood_pushes_out_the_oldest_and_takes_no_more_room() {
        Departure first = left(NOW.plusSeconds(300));
        Departure second = left(NOW.plusSeconds(300));
        for (int i = 0; i < 4_999; i++) {
            left(NOW.plusSeconds(300));
        }

        assertThat(departures.take(stateOf(first), first.browser().text(), NOW)).isEmpty();
        assertThat(departures.take(stateOf(second), second.browser().text(), NOW))
                .isPresent();
    }

    private static String stateOf(Departure departure) {
        return departure.challenge().state();
    }

    private Departure left(Instant until) {
        Departure departure = new Departure(Challenge.fresh(RANDOM), SessionSecret.fresh(RANDOM), until, null);
        departures.add(departure, NOW);
        return departure;
    }
}
