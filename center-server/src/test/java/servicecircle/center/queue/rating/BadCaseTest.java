package servicecircle.center.queue.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BadCaseTest {
    @Test
    void who_left_a_number_is_called_before_the_case_is_closed() {
        assertThat(aCase(CaseState.REPLIED, true, "").refuses(CaseAction.CLOSE)).isEqualTo(CaseRefusal.CALL_BACK_OWED);
        for (String tried : List.of("REACHED", "NOT_REACHED")) {
            assertThat(aCase(CaseState.REPLIED, true, tried).refuses(CaseAction.CLOSE))
                    .isNull();
        }
        assertThat(aCase(CaseState.REPLIED, false, "").refuses(CaseAction.CLOSE))
                .isNull();
    }

    @Test
    void nobody_notes_a_call_where_there_is_no_number() {
        assertThat(aCase(CaseState.MENDING, false, "").refuses(CaseAction.REACHED))
                .isEqualTo(CaseRefusal.CASE_CHANGED);
        assertThat(aCase(CaseState.MENDING, true, "").refuses(CaseAction.REACHED))
                .isNull();
    }

    @Test
    void no_member_of_staff_follows_up_for_the_rater() {
        assertThat(Arrays.stream(CaseState.values())
                        .map(state -> aCase(state, true, "").refuses(CaseAction.FOLLOW_UP)))
                .containsOnly(CaseRefusal.CASE_CHANGED);
    }

    private static BadCase aCase(CaseState state, boolean wantedCall, String calledBack) {
        LocalDate day = LocalDate.of(2026, 11, 25);
        return new BadCase(
                new UUID(1, 1),
                new UUID(1, 2),
                0,
                state,
                new BadCase.About("ZH-01", day, RatingLevel.UNSATISFIED, List.of()),
                day,
                day,
                wantedCall,
                calledBack,
                new BadCase.Sealed(null, null, null, null),
                true,
                false,
                false);
    }
}
