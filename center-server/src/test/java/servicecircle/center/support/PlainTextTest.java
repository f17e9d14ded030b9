package servicecircle.center.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.pages.parts.Objection;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "月桥夕阳红舞蹈队",
                "㛃𠮷䶮",
                "💃🏽🕺",
                "👩\u200d👩\u200d👧",
                "Ünïcödé & <b>",
                "ئۇيغۇرچە",
                "བོད་ཡིག",
                "'; DROP TABLE booking; --",
                "${7*7}"
            })
    void every_script_and_every_visible_sign_passes_as_it_is(String text) {
        assertThat(PlainText.of("groupName", text)).isEqualTo(text);
    }

    @Test
    void white_space_is_trimmed_and_runs_of_it_are_made_one() {
        assertThat(PlainText.of("groupName", " \t月桥\u3000\u3000舞蹈队\u00a0 ")).isEqualTo("月桥 舞蹈队");
        assertThat(PlainText.of("groupName", " \u3000 ")).isEmpty();
    }

    @Test
    void the_two_ways_to_write_an_accent_become_one() {
        assertThat(PlainText.of("groupName", "Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Test
    void full_width_signs_stay_as_they_were_typed() {
        assertThat(PlainText.of("groupName", "（１）班")).isEqualTo("（１）班");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x000A, 0x000D, 0x001B, 0x007F, 0x0085, 0x00AD, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E,
                0x2066, 0xFEFF, 0xD800, 0xDFFF, 0xE000, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0001, 0x10FFFF
            })
    void what_cannot_be_seen_or_shown_is_refused_and_the_field_named(int codePoint) {
        String typed = "月" + Character.toString(codePoint) + "桥";

        BadInput refused = catchThrowableOfType(BadInput.class, () -> PlainText.of("groupName", typed));

        assertThat(refused).isNotNull();
        assertThat(refused.objection()).isEqualTo(new Objection("groupName", "BAD_CHARACTERS", Map.of()));
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void a_character_newer_than_this_java_passes() {
        String fromExtensionI = Character.toString(0x2EBF0);

        assertThat(PlainText.of("groupName", fromExtensionI)).isEqualTo(fromExtensionI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200d", "\u200d\u200d", " \u200d ", "\ufe0f", "\u3164", "\u2800 \u115f", "\u0301"})
    void text_in_which_nothing_can_be_seen_is_refused(String typed) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> PlainText.of("groupName", typed));

        assertThat(refused).isNotNull();
        assertThat(refused.objection().code()).isEqualTo("BAD_CHARACTERS");
    }
}
