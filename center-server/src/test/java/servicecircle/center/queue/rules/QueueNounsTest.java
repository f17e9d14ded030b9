package servicecircle.center.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueNounsTest {
    private static final Duration NIL = Duration.ZERO;
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void the_usual_policy_is_that_of_the_field() {
        assertThat(CallingPolicy.usual())
                .isEqualTo(new CallingPolicy(
                        Duration.ofMinutes(45),
                        2,
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(15),
                        3,
                        Duration.ofMinutes(5),
                        3,
                        1));
    }

    @Test
    void a_policy_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new CallingPolicy(NIL, 2, NIL, NIL, 3, NIL, 3, 1))
                .hasMessageContaining("longest wait");
        assertThatThrownBy(() -> new CallingPolicy(HOUR, 0, NIL, NIL, 3, NIL, 3, 1))
                .hasMessageContaining("least");
        assertThatThrownBy(() -> new CallingPolicy(HOUR, 2, NIL, HOUR.negated(), 3, NIL, 3, 1))
                .hasMessageContaining("late");
        assertThatThrownBy(() -> new CallingPolicy(HOUR, 2, NIL, NIL, -1, NIL, 3, 1))
                .hasMessageContaining("places");
    }

    @Test
    void levels_begin_at_one_and_streaks_at_none() {
        assertThatThrownBy(() -> new WindowSkills("W1", Map.of("A", 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Streak(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybody_but_the_normal_class_has_priority() {
        assertThat(PriorityClass.values()).filteredOn(PriorityClass::isPriority).hasSize(4);
        assertThat(PriorityClass.NORMAL.isPriority()).isFalse();
    }
}
