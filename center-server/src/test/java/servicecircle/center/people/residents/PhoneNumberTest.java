package servicecircle.center.people.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.center.support.BadInput;
import servicecircle.pages.parts.Objection;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900001234",
                "+8619900001234",
                "+86 199 0000 1234",
                "0086 199-0000-1234",
                " 199 0000 1234 ",
                "199\u00a00000\u30001234",
                "１９９００００１２３４",
                "＋８６ １９９－００００－１２３４",
                "(199) 0000‑1234"
            })
    void a_mobile_number_is_the_same_however_it_is_typed(String typed) {
        assertThat(PhoneNumber.of(typed).digits()).isEqualTo("19900001234");
    }

    @ParameterizedTest
    @CsvSource({
        "0572-5550105, 05725550105",
        "(0572) 5550105, 05725550105",
        "010 5550 0105, 01055500105",
        "021-55500105, 02155500105",
        "0755 5550 0105, 075555500105",
        "+86 0572 5550105, 05725550105"
    })
    void a_landline_with_its_area_code_is_kept_as_digits(String typed, String digits) {
        assertThat(PhoneNumber.of(typed).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "199000012345, 12",
        "+86 1990 0001 2345, 12",
        "1990000123, 10",
        "5550105, 7",
        "1, 1",
        "013800001234, 12",
        "0102345678, 10",
    })
    void a_wrong_number_of_digits_is_told_with_how_many_were_given(String typed, String given) {
        assertThat(objectionTo(typed)).isEqualTo(new Objection("phone", "PHONE_LENGTH", Map.of("given", given)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678901", "22345678901", "1990000123a", "abc", "１９９-电话", "+1 202 555 0105 12", "199*0001234"
            })
    void what_is_no_chinese_number_is_told_by_its_shape(String typed) {
        assertThat(objectionTo(typed)).isEqualTo(new Objection("phone", "PHONE_SHAPE", Map.of()));
    }

    @Test
    void a_very_long_text_is_refused_before_it_is_read() {
        assertThat(objectionTo("1".repeat(41)).code()).isEqualTo("PHONE_SHAPE");
        assertThat(objectionTo("1".repeat(1_000_000)).code()).isEqualTo("PHONE_SHAPE");
        assertThat(objectionTo("1".repeat(40)).code()).isEqualTo("PHONE_LENGTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", " - ", "+86", "()"})
    void a_number_without_digits_is_missing(String typed) {
        assertThat(objectionTo(typed).code()).isEqualTo("MISSING");
    }

    @Test
    void only_the_masked_form_is_ever_printed() {
        PhoneNumber number = PhoneNumber.of("19900001234");

        assertThat(number.masked()).isEqualTo("199****1234");
        assertThat(number).hasToString("199****1234");
        assertThat(PhoneNumber.of("0572-5550105").masked()).isEqualTo("057****0105");
    }

    @Test
    void the_last_four_digits_are_compared_and_not_more() {
        PhoneNumber number = PhoneNumber.of("19900001234");

        assertThat(number.endsWith("1234")).isTrue();
        assertThat(number.endsWith("1235")).isFalse();
    }

    private static Objection objectionTo(String typed) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> PhoneNumber.of(typed));
        assertThat(refused).as(typed).isNotNull();
        assertThat(refused.status()).isEqualTo(400);
        return refused.objection();
    }
}
