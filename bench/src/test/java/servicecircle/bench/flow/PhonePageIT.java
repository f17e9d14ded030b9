package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.visit.KioskVisitor;
import servicecircle.bench.visit.PhoneHolder;

@ExtendWith(Doors.Keeper.class)
class PhonePageIT {
    /** The least that a finger needs on a telephone, in CSS pixels (WCAG 2.2, 2.5.8). */
    private static final double FINGER = 24;

    private final Doors doors;

    PhonePageIT(Doors doors) {
        this.doors = doors;
    }

    @Test
    void the_pages_for_phones_fit_and_speak_both_languages() {
        String booking = aBooking();
        String host = doors.hall().center().address().toString();
        try (PhoneHolder holder = doors.holder()) {
            for (String address : List.of(booking, host + "/", host + "/api", host + "/Q/NOTHING")) {
                for (String language : List.of("zh", "en")) {
                    holder.page().navigate(address + "?lang=" + language);
                    look(new Inspection(holder.page()), language);
                }
            }
            assertThat(holder.complaints()).allMatch(line -> line.contains("/Q/NOTHING"));
        }
    }

    @Test
    void a_booking_cancelled_in_english_is_still_told_in_english() {
        try (PhoneHolder holder = doors.holder().open(aBooking() + "?lang=en")) {
            holder.cancel();

            assertThat(new Inspection(holder.page()).chineseWords()).isEmpty();
            holder.page().locator(".top-home").tap();
            holder.page().locator(".center").first().waitFor();
            assertThat(new Inspection(holder.page()).chineseWords()).isEmpty();
        }
    }

    @Test
    void the_question_before_cancelling_can_be_answered_with_no() {
        try (PhoneHolder holder = doors.holder().open(aBooking())) {
            holder.hook("cancel").tap();
            holder.hook("cancel-confirm").waitFor();
            look(new Inspection(holder.page()), "zh");
            holder.hook("cancel-keep").tap();
            assertThat(holder.hook("cancel-confirm").isVisible()).isFalse();
            holder.page().reload();
            assertThat(holder.text(".slip")).doesNotContain("已取消");
        }
    }

    private static void look(Inspection eye, String language) {
        String where = eye.page().url();
        assertThat(eye.measured(FINGER, true)).as(where).isEmpty();
        assertThat(eye.graveFindingsOfAxe()).as(where).isEmpty();
        if (language.equals("en")) {
            assertThat(eye.chineseWords()).as(where).isEmpty();
        }
    }

    private String aBooking() {
        try (KioskVisitor visitor = doors.visitor().enter()) {
            visitor.openRooms().chooseFreeDay().chooseFreeRoom().chooseSpan().fillIn(doors.aWish());
            visitor.accept().confirm();
            return visitor.qr();
        }
    }
}
