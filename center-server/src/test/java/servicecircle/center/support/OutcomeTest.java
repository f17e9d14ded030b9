package servicecircle.center.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void what_was_done_goes_to_the_first_function_and_a_refusal_to_the_second() {
        Outcome<Integer, String> done = Outcome.done(7);
        Outcome<Integer, String> refused = Outcome.refused("taken");

        assertThat(fold(done)).isEqualTo("done 7");
        assertThat(fold(refused)).isEqualTo("refused taken");
    }

    @Test
    void a_refusal_of_the_same_type_as_the_value_is_still_a_refusal() {
        Outcome<String, String> refused = Outcome.refused("no");

        assertThat(refused.<Boolean>fold(done -> true, refusal -> false)).isFalse();
    }

    @Test
    void outcomes_are_values() {
        assertThat(Outcome.<Integer, String>done(7)).isEqualTo(Outcome.done(7)).isNotEqualTo(Outcome.refused(7));
    }

    private static String fold(Outcome<Integer, String> outcome) {
        return outcome.fold(value -> "done " + value, refusal -> "refused " + refusal);
    }
}
