package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "60, 1", "240, 4", "600, 10", "1200, 20", "90, 1.5", "45, 0.75", "20, 0.33", "100, 1.67"})
    void minutes_are_told_as_hours_that_fit_into_a_sentence(int minutes, String hours) {
        assertThat(HoursText.of(minutes)).isEqualTo(hours);
    }
}
