package servicecircle.center.queue.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseTransitionsTest {
    private static final String TABLE = """
                      VERIFY    REACHED   NOT_REACHED REPLY     NOT_UPHELD CLOSE     FOLLOW_UP
            TO_VERIFY MENDING   TO_VERIFY TO_VERIFY   .         REPLIED    .         .
            MENDING   .         MENDING   MENDING     REPLIED   REPLIED    .         .
            REPLIED   .         REPLIED   REPLIED     .         .          CLOSED    REPLIED
            CLOSED    .         .         .           .         .          .         REPLIED
            """;

    @Test
    void every_pair_of_state_and_act_is_as_the_table_says() {
        assertThat(Arrays.stream(CaseState.values())
                        .map(CaseTransitionsTest::row)
                        .toList())
                .isEqualTo(TABLE.lines().skip(1).map(CaseTransitionsTest::words).toList());
    }

    @Test
    void the_table_names_every_act_in_order() {
        assertThat(words(TABLE.lines().findFirst().orElseThrow()))
                .isEqualTo(Arrays.stream(CaseAction.values()).map(Enum::name).collect(Collectors.joining(" ")));
    }

    private static String row(CaseState from) {
        return Arrays.stream(CaseAction.values())
                .map(action ->
                        CaseTransitions.after(from, action).map(Enum::name).orElse("."))
                .collect(Collectors.joining(" ", from + " ", ""));
    }

    private static String words(String line) {
        return line.strip().replaceAll(" +", " ");
    }
}
