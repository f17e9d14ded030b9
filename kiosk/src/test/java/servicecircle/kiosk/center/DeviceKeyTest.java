package servicecircle.kiosk.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceKeyTest {
    private static final String ID = "0b9d3c52-7f6e-4a1b-9c8d-112233445566";
    private static final String SECRET = "Az09_-".repeat(7) + "q";

    @Test
    void it_is_told_whole_where_it_is_meant_to_be_and_never_by_chance() {
        DeviceKey key = new DeviceKey(ID + "." + SECRET);

        assertThat(key.text()).isEqualTo(ID + "." + SECRET);
        assertThat(key.device()).isEqualTo(ID);
        assertThat(key).hasToString("key of " + ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a key", ID, ID + ".short", ID + ".1234567890123456789012345678901234567890 12"})
    void what_is_no_key_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> new DeviceKey(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a device key");
    }

    /** A line break in a header would begin another header. */
    @Test
    void a_line_break_is_no_part_of_a_key() {
        assertThatThrownBy(() -> new DeviceKey(ID + "." + SECRET + "\n")).hasMessage("not a device key");
    }
}
