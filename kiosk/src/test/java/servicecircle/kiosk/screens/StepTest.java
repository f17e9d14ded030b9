package servicecircle.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.Objection;

class StepTest {
    private static final Draft FULL = new Draft("OTHER", "9", "group", "person", "phone", true);

    @Test
    void the_steps_follow_one_another_and_the_last_one_stays() {
        assertThat(Stream.iterate(Step.PURPOSE, Step::next).limit(6))
                .containsExactly(Step.PURPOSE, Step.PEOPLE, Step.CONTACT, Step.PHONE, Step.CONFIRM, Step.CONFIRM);
    }

    @Test
    void a_step_writes_its_own_fields_only() {
        assertThat(Step.PURPOSE.fill(FULL, name -> "new"))
                .isEqualTo(new Draft("new", "9", "group", "person", "phone", true));
        assertThat(Step.PEOPLE.fill(FULL, name -> "new"))
                .isEqualTo(new Draft("OTHER", "new", "group", "person", "phone", true));
        assertThat(Step.CONTACT.fill(FULL, name -> "new"))
                .isEqualTo(new Draft("OTHER", "9", "new", "new", "phone", true));
        assertThat(Step.PHONE.fill(FULL, name -> "new"))
                .isEqualTo(new Draft("OTHER", "9", "group", "person", "new", true));
        assertThat(Step.CONFIRM.fill(FULL, name -> ""))
                .isEqualTo(new Draft("OTHER", "9", "group", "person", "phone", false));
    }

    @Test
    void fields_that_were_not_sent_stay_and_an_unticked_promise_is_none() {
        assertThat(Step.CONTACT.fillSent(FULL, name -> null)).isEqualTo(FULL);
        assertThat(Step.CONTACT.fillSent(FULL, Map.of("groupName", "new")::get))
                .isEqualTo(new Draft("OTHER", "9", "new", "", "phone", true));
        assertThat(Step.CONFIRM.fillSent(FULL, name -> null))
                .isEqualTo(new Draft("OTHER", "9", "group", "person", "phone", false));
    }

    @Test
    void a_step_is_known_by_its_address_whatever_part_of_it_is_shown() {
        assertThat(Step.at("/book/confirm?part=2")).contains(Step.CONFIRM);
        assertThat(Step.at("/book/done")).isEmpty();
        assertThat(Step.at("/rooms?x=/book/confirm")).isEmpty();
    }

    @Test
    void an_objection_belongs_to_the_step_that_asks_for_its_field() {
        List<Objection> all = Stream.of("start", "headcount", "organizer", "phone", "")
                .map(field -> new Objection(field, "MISSING", Map.of()))
                .toList();

        assertThat(Step.CONTACT.concerned(all)).extracting(Objection::field).containsExactly("organizer");
        assertThat(Step.PURPOSE.concerned(all)).isEmpty();
        assertThat(Step.asking("headcount")).contains(Step.PEOPLE);
        assertThat(Step.asking("start")).isEmpty();
        assertThat(Step.asking(null)).isEmpty();
    }

    @Test
    void an_unknown_word_names_no_step() {
        assertThat(Step.named("confirm")).contains(Step.CONFIRM);
        assertThat(Step.named("CONFIRM")).isEmpty();
    }
}
