package servicecircle.center.queue.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.center.support.BadInput;
import servicecircle.pages.figures.Stretch;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Test
    void nothing_asked_is_the_last_seven_days() {
        assertThat(Period.read(null, null, TODAY).stretch(TODAY))
                .isEqualTo(new Stretch("WEEK", LocalDate.parse("2026-11-19"), TODAY));
    }

    @Test
    void one_day_may_be_first_and_last_and_a_leap_year_fits() {
        assertThat(Period.read("2026-11-25", "2026-11-25", TODAY).stretch(TODAY).code())
                .isEqualTo("TODAY");
        assertThat(Period.read("2028-01-01", "2028-12-31", TODAY).stretch(TODAY).code())
                .isEqualTo("CHOSEN");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, , to, MISSING",
        ", 2026-11-01, from, MISSING",
        "'', 2026-11-01, from, MISSING",
        "2026-11-31, 2026-12-01, from, NOT_A_DATE",
        "2026-11-1, 2026-12-01, from, NOT_A_DATE",
        "2026-11-01, 9999-01-01, to, NOT_A_DATE",
        "2026-11-02, 2026-11-01, to, DAYS_REVERSED",
        "2026-01-01, 2027-01-02, to, TOO_MANY_DAYS"
    })
    void what_cannot_be_meant_names_its_field(@Nullable String from, @Nullable String to, String field, String code) {
        assertThatThrownBy(() -> Period.read(from, to, TODAY)).isInstanceOfSatisfying(BadInput.class, wrong -> {
            assertThat(wrong.objection().field()).isEqualTo(field);
            assertThat(wrong.objection().code()).isEqualTo(code);
        });
    }

    @Test
    void what_a_row_stands_for_is_one_of_four() {
        assertThat(By.of(null)).isEqualTo(By.ITEM);
        assertThat(By.of("hour")).isEqualTo(By.HOUR);
        assertThatThrownBy(() -> By.of("HOUR")).isInstanceOf(BadInput.class);
    }
}
