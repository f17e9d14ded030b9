package servicecircle.bench.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class KeyboardIT {

    private final TouchHall browser = new TouchHall();
    private TouchPage hall;

    @BeforeEach
    void enter() {
        hall = browser.enter();
    }

    @AfterEach
    void nothing_broke_the_policy() {
        List<String> complaints = hall.complaints();
        hall.close();
        assertThat(complaints).isEmpty();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void zhang_offers_the_surname_on_the_first_page() {
        hall.field("organizer").type("zhang");
        assertThat(hall.firstCandidates()).startsWith("张");
        hall.picture("zhang").key("choose", "张").tap();
        assertThat(hall.value("organizer")).isEqualTo("张");
        assertThat(hall.letters()).isEmpty();
    }

    @Test
    void words_of_the_neighbourhood_need_one_tap() {
        hall.field("groupName").type("guihua");
        assertThat(hall.letters()).isEqualTo("gui'hua");
        assertThat(hall.firstCandidates()).startsWith("桂花", "桂花社区");
        hall.picture("guihua").key("choose", "桂花社区").tap();
        assertThat(hall.value("groupName")).isEqualTo("桂花社区");
    }

    @Test
    void initials_stand_for_a_known_word() {
        hall.field("groupName").type("wdd");
        assertThat(hall.firstCandidates()).startsWith("舞蹈队");
        hall.press("space").type("whd").press("space").type("yqjdghsq").press("space");
        assertThat(hall.value("groupName")).isEqualTo("舞蹈队文化队月桥街道桂花社区");
    }

    @Test
    void a_whole_name_is_composed_of_surname_and_given_name() {
        hall.field("organizer").type("zhangguifang");
        assertThat(hall.firstCandidates()).startsWith("张桂芳");
        hall.press("space").press("clear").type("lijiaxuan");
        assertThat(hall.firstCandidates()).startsWith("李佳轩");
    }

    @Test
    void a_name_of_another_people_can_be_typed_character_by_character() {
        hall.field("organizer")
                .choose("mai", "买")
                .choose("mai", "买")
                .choose("ti", "提")
                .type("·");
        hall.choose("ai", "艾").choose("li", "力").choose("jiang", "江");
        assertThat(hall.value("organizer")).isEqualTo("买买提·艾力江");
    }

    @Test
    void rare_characters_are_reachable() {
        hall.field("organizer")
                .choose("yan", "䶮")
                .choose("jie", "㛃")
                .choose("ji", "𠮷")
                .choose("zhe", "喆");
        assertThat(hall.value("organizer")).isEqualTo("䶮㛃𠮷喆");
        hall.press("backspace").press("backspace");
        assertThat(hall.value("organizer"))
                .as("a character of two units goes at once")
                .isEqualTo("䶮㛃");
    }

    @Test
    void mixed_up_sounds_find_the_surname_behind_those_spelt_right() {
        hall.field("organizer").type("zang");
        assertThat(hall.firstCandidates()).startsWith("臧").contains("张");
        hall.press("clear").type("cenxiaolin").press("clear").choose("liu", "牛");
        assertThat(hall.value("organizer")).isEqualTo("牛");
    }

    @Test
    void an_apostrophe_parts_syllables() {
        hall.field("groupName").type("xi").press("separate").type("an");
        assertThat(hall.letters()).isEqualTo("xi'an");
        assertThat(hall.firstCandidates()).doesNotContain("先");
    }

    @Test
    void backspace_takes_letters_before_characters_and_clear_takes_all_of_either() {
        hall.field("organizer").choose("wang", "王").type("li").press("backspace");
        assertThat(hall.letters()).isEqualTo("l");
        assertThat(hall.value("organizer")).isEqualTo("王");
        hall.type("iang").press("clear");
        assertThat(hall.letters()).isEmpty();
        assertThat(hall.value("organizer")).isEqualTo("王");
        hall.choose("li", "丽").press("backspace");
        assertThat(hall.value("organizer")).isEqualTo("王");
        hall.press("clear");
        assertThat(hall.value("organizer")).isEmpty();
    }

    @Test
    void a_passport_name_is_typed_in_latin_letters() {
        hall.field("organizer")
                .press("english")
                .type("M")
                .type("aria")
                .press("space")
                .type("S")
                .type("m");
        hall.picture("english");
        assertThat(hall.value("organizer")).isEqualTo("Maria Sm");
        hall.press("shift").press("shift").type("ITH");
        assertThat(hall.value("organizer")).isEqualTo("Maria SmITH");
    }

    @Test
    void letters_begun_on_the_chinese_keys_are_kept_as_latin() {
        hall.field("organizer").type("anna").press("english");
        assertThat(hall.value("organizer")).isEqualTo("anna");
    }

    @Test
    void digits_and_signs_have_their_own_layer() {
        hall.field("groupName")
                .press("symbols")
                .type("3#(")
                .picture("symbols")
                .press("letters")
                .type("wdd");
        assertThat(hall.firstCandidates()).startsWith("舞蹈队");
        assertThat(hall.value("groupName")).isEqualTo("3#(");
    }

    @Test
    void a_telephone_number_is_typed_on_a_pad() {
        hall.field("phone").type("0572-5550105").picture("phone");
        assertThat(hall.value("phone")).isEqualTo("0572-5550105");
        hall.field("lastFour");
        assertThat(hall.key("type", "-").count()).isZero();
        hall.type("12345");
        assertThat(hall.value("lastFour")).as("no more than maxlength").isEqualTo("1234");
    }

    @Test
    void the_code_pad_has_no_letter_that_looks_like_a_digit() {
        hall.field("code").picture("code");
        List<String> keys = hall.page.locator("#keyboard [data-does=type]").allInnerTexts();
        assertThat(keys).hasSize(32).doesNotContain("I", "L", "O", "U").contains("0", "1", "Z");
        hall.type("K7QM2F9D");
        assertThat(hall.value("code")).isEqualTo("K7QM2F9D");
    }

    @Test
    void done_shows_the_choice_then_moves_on_and_closes_after_the_last_field() {
        hall.field("lastFour").type("1234").press("done");
        assertThat(hall.page.evaluate("document.activeElement.id")).isEqualTo("code");
        hall.type("K7").press("done");
        hall.page.locator("#keyboard").waitFor(hidden());
        assertThat(hall.page.evaluate("document.activeElement.id")).isEqualTo("submit");
        hall.field("organizer").type("zhang").press("done");
        assertThat(hall.value("organizer")).isEqualTo("张");
        assertThat(hall.page.evaluate("document.activeElement.id")).isEqualTo("organizer");
    }

    @Test
    void letters_that_still_wait_are_not_lost_when_the_form_is_sent() {
        hall.field("organizer").type("zhang");
        hall.firstCandidates();
        hall.page.locator("#submit").tap();
        hall.page.waitForURL("**/harness.html?*");
        assertThat(hall.page.url()).contains("organizer=%E5%BC%A0");
    }

    @Test
    void suggestions_wait_before_anything_is_typed() {
        hall.field("groupName").picture("suggestions");
        assertThat(hall.firstCandidates()).containsExactly("桂花社区", "舞蹈队", "合唱团", "党支部");
        hall.key("choose", "桂花社区").tap();
        assertThat(hall.value("groupName")).isEqualTo("桂花社区");
        assertThat(hall.firstCandidates()).containsExactly("舞蹈队", "合唱团", "党支部");
    }

    @Test
    void the_first_key_goes_on_where_the_text_ends() {
        hall.page.evaluate("document.getElementById('groupName').setAttribute('value', '桂花')");
        hall.type("wdd").press("space");
        assertThat(hall.value("groupName")).isEqualTo("桂花舞蹈队");
    }

    @Test
    void a_hardware_keyboard_types_as_usual() {
        hall.field("organizer");
        hall.page.keyboard().type("Wang 2");
        assertThat(hall.value("organizer")).isEqualTo("Wang 2");
        hall.page.keyboard().press("ArrowLeft");
        hall.type("li").press("space");
        assertThat(hall.value("organizer")).as("at the caret").isEqualTo("Wang 李2");
    }

    @Test
    void the_keys_can_be_walked_with_arrows() {
        hall.field("organizer");
        hall.page.keyboard().press("ArrowDown");
        hall.page.keyboard().press("ArrowRight");
        hall.page.keyboard().press("Enter");
        assertThat(hall.letters()).isEqualTo("w");
        for (String key : List.of("ArrowUp", "Enter")) hall.page.keyboard().press(key);
        assertThat(hall.value("organizer")).hasSize(1);
        assertThat(hall.page.locator(".keyboard-spoken").textContent()).isEqualTo(hall.value("organizer"));
    }

    @Test
    void a_page_without_the_element_keeps_its_plain_fields() {
        hall.page.evaluate("document.getElementById('keyboard').remove()");
        hall.page.locator("#organizer").tap();
        hall.page.keyboard().type("abc");
        assertThat(hall.value("organizer")).isEqualTo("abc");
        assertThat(hall.page.locator("#organizer").getAttribute("inputmode")).isNull();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
