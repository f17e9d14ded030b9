package servicecircle.center.support.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOrderTest {
    @Test
    void what_is_referred_to_comes_first_and_the_rest_stays_as_it_was() {
        assertThat(TableOrder.referredFirst(
                        List.of("booking", "center", "outbox", "room"),
                        Map.of("booking", Set.of("room", "booking"), "room", Set.of("center"))))
                .containsExactly("center", "outbox", "room", "booking");
    }

    @Test
    void a_reference_to_a_table_that_is_not_copied_holds_nothing_up() {
        assertThat(TableOrder.referredFirst(List.of("a"), Map.of("a", Set.of("elsewhere"))))
                .containsExactly("a");
    }

    @Test
    void a_circle_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> TableOrder.referredFirst(List.of("a", "b"), Map.of("a", Set.of("b"), "b", Set.of("a"))))
                .withMessageContaining("[a, b]");
    }
}
