package servicecircle.bench.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.WindowSkills;

class OvertakingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private final Overtaking judge = new Overtaking(Map.of("1", new WindowSkills("1", Map.of("X", 1))));

    @Test
    void first_come_first_called_is_right() {
        assertThat(judge.of(calls("1 2 3"))).isEqualTo(new Overtaking.Verdict(0, 0));
    }

    @Test
    void whoever_is_called_before_their_turn_and_whoever_is_called_twice_are_found() {
        assertThat(judge.of(calls("1 3 2"))).isEqualTo(new Overtaking.Verdict(0, 1));
        assertThat(judge.of(calls("1 2 2 3"))).isEqualTo(new Overtaking.Verdict(1, 0));
    }

    @Test
    void an_elder_goes_first_and_passes_nobody_wrongly_but_for_the_third_in_a_row() {
        assertThat(judge.of(calls("3e 4e 1 5e 2"))).isEqualTo(new Overtaking.Verdict(0, 0));
        assertThat(judge.of(calls("3e 4e 5e 1 2")).overtaken()).isPositive();
    }

    @Test
    void whoever_comes_later_could_not_be_called_yet() {
        List<Overtaking.Call> calls = calls("2 1e");
        Overtaking.Call late = calls.get(1);
        Instant after = NOON.plusSeconds(60);
        Leg elder = new Leg(1, "1", "X", PriorityClass.ELDER, new Place(after, after, null, null), null);

        assertThat(judge.of(List.of(calls.get(0), new Overtaking.Call(elder, late.window(), after))))
                .isEqualTo(new Overtaking.Verdict(0, 0));
        assertThat(judge.of(calls).overtaken()).isEqualTo(1);
    }

    /** People by when they came, an {@code e} for an elder, in the order in which window 1 called them. */
    private static List<Overtaking.Call> calls(String drawn) {
        return Arrays.stream(drawn.split(" ", -1))
                .map(word -> new Overtaking.Call(leg(word), "1", NOON.plusSeconds(30)))
                .toList();
    }

    private static Leg leg(String word) {
        int came = Integer.parseInt(word.replace("e", ""));
        Instant place = NOON.plusSeconds(came);
        return new Leg(
                came,
                "A%03d".formatted(came),
                "X",
                word.endsWith("e") ? PriorityClass.ELDER : PriorityClass.NORMAL,
                new Place(place, place, null, null),
                null);
    }
}
