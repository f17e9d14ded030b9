package servicecircle.center.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    /** One column an action, in the order of the enum; a dot is a refusal. */
    private static final String TABLE = """
                        CALL      RECALL    ARRIVE    SKIP      ACTIVATE  ABANDON   SUSPEND   RESUME    TRANSFER  FINISH    CANCEL    RELEASE
            WAITING     CALLED    .         .         .         .         .         .         .         .         .         CANCELLED .
            CALLED      .         CALLED    SERVING   SKIPPED   .         .         .         .         .         .         .         WAITING
            SERVING     .         .         .         .         .         .         SUSPENDED .         TRANSFERRED DONE    .         WAITING
            SUSPENDED   CALLED    .         .         .         .         ABANDONED .         SERVING   .         .         .         WAITING
            SKIPPED     .         .         .         .         WAITING   ABANDONED .         .         .         .         .         .
            TRANSFERRED .         .         .         .         .         .         .         .         .         .         .         .
            DONE        .         .         .         .         .         .         .         .         .         .         .         .
            ABANDONED   .         .         .         .         .         .         .         .         .         .         .         .
            CANCELLED   .         .         .         .         .         .         .         .         .         .         .         .
            """;

    @Test
    void every_pair_of_state_and_action_is_as_the_table_says() {
        assertThat(Arrays.stream(LegState.values()).map(TransitionsTest::row).toList())
                .isEqualTo(TABLE.lines().skip(1).map(TransitionsTest::words).toList());
    }

    @Test
    void the_table_names_every_action_in_order() {
        assertThat(words(TABLE.lines().findFirst().orElseThrow()))
                .isEqualTo(Arrays.stream(LegAction.values()).map(Enum::name).collect(Collectors.joining(" ")));
    }

    @Test
    void whoever_was_skipped_can_always_come_back_or_be_given_up() {
        assertThat(Transitions.after(LegState.SKIPPED, LegAction.ACTIVATE)).contains(LegState.WAITING);
        assertThat(Transitions.after(LegState.SKIPPED, LegAction.ABANDON)).contains(LegState.ABANDONED);
    }

    private static String row(LegState from) {
        return Arrays.stream(LegAction.values())
                .map(action -> Transitions.after(from, action).map(Enum::name).orElse("."))
                .collect(Collectors.joining(" ", from + " ", ""));
    }

    private static String words(String line) {
        return line.strip().replaceAll(" +", " ");
    }
}
