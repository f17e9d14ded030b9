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

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张伟",
                "欧阳若兰",
                "买买提·艾力江",
                "买买提•艾力江",
                "㛃",
                "𠮷",
                "䶮",
                "王𠮷",
                "AL-HASSAN MOHAMMED",
                "O'Neill",
                "José",
                "J. R. Müller"
            })
    void a_name_is_kept_as_its_owner_writes_it(String name) {
        assertThat(PersonName.of("organizer", name).full()).isEqualTo(name);
    }

    @Test
    void a_rare_character_newer_than_this_java_is_a_letter_all_the_same() {
        String fromExtensionI = Character.toString(0x2EBF1);

        assertThat(PersonName.of("organizer", fromExtensionI).full()).isEqualTo(fromExtensionI);
    }

    @ParameterizedTest
    @CsvSource({
        "张伟, 张*",
        "㛃, *",
        "𠮷, *",
        "欧阳若兰, 欧*兰",
        "王大𠮷, 王*𠮷",
        "𠮷大王, 𠮷*王",
        "买买提·艾力江, 买*江",
        "AL-HASSAN MOHAMMED, A*D"
    })
    void a_mask_shows_the_first_and_last_character_and_cuts_none_in_half(String name, String masked) {
        assertThat(PersonName.of("organizer", name).masked()).isEqualTo(masked);
    }

    @Test
    void printing_a_name_shows_its_mask() {
        assertThat(PersonName.of("organizer", "欧阳若兰")).hasToString("欧*兰");
        assertThat(new Contact(PersonName.of("organizer", "欧阳若兰"), PhoneNumber.of("19900001234")))
                .hasToString("Contact[name=欧*兰, phone=199****1234]");
    }

    @Test
    void spaces_around_and_within_are_tidied() {
        assertThat(PersonName.of("organizer", "\u3000张  桂芳 ").full()).isEqualTo("张 桂芳");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张伟😀",
                "😀",
                "🧑\u200d🌾",
                "张伟1",
                "张伟１",
                "张\u202e伟",
                "张\u200b伟",
                "张\u0000伟",
                "张\n伟",
                "<b>张</b>",
                "张,伟",
                "张_伟",
                "",
                "   ",
                "··",
                "-"
            })
    void emoji_digits_direction_marks_and_punctuation_are_refused(String typed) {
        assertThat(objectionTo(typed)).isEqualTo(new Objection("organizer", "BAD_CHARACTERS", Map.of()));
    }

    @Test
    void an_emoji_newer_than_this_java_is_still_no_letter() {
        assertThat(objectionTo("张伟" + Character.toString(0x1FAE0)).code()).isEqualTo("BAD_CHARACTERS");
        assertThat(objectionTo("张伟" + Character.toString(0x1FAE9)).code()).isEqualTo("BAD_CHARACTERS");
    }

    private static Objection objectionTo(String typed) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> PersonName.of("organizer", typed));
        assertThat(refused).as(typed).isNotNull();
        return refused.objection();
    }
}
