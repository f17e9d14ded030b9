package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.visit.KioskVisitor;

@ExtendWith(Doors.Keeper.class)
class KioskAwayIT {
    /** Live figures ask every 5 s and a question is given up after 3 s; the rest is for a busy machine. */
    private static final Duration NOTICED = Duration.ofSeconds(20);

    private final Doors doors;
    private final HallProcess center;

    KioskAwayIT(Doors doors) {
        this.doors = doors;
        this.center = doors.hall().center();
    }

    @AfterEach
    void the_center_is_back() {
        if (!center.isAlive()) {
            center.start();
        }
        center.awaitReady();
    }

    @Test
    void a_center_that_stands_still_is_said_to_be_away_until_it_moves_again() {
        try (KioskVisitor visitor = doors.visitor().enter().openRooms()) {
            center.pause();
            try {
                visitor.hook("away").waitFor(within(NOTICED));
                assertThat(visitor.text("[data-test=away]")).contains("0572-5550105");
                assertThat(visitor.hook("away").locator("h1").innerText()).isNotBlank();
                Inspection eye = new Inspection(visitor.page());
                assertThat(eye.measured(16 * 4.03, false)).isEmpty();
                // The page loads itself anew until the center is back; it has nothing that a reader could lose.
                assertThat(eye.graveFindingsOfAxe("meta-refresh")).isEmpty();
            } finally {
                center.resume();
            }
            // Not a free room: late in the evening there is none.
            visitor.page().locator("[data-test^=day-]").first().waitFor(within(NOTICED));
            assertThat(visitor.page().url()).contains("/rooms");
        }
    }

    @Test
    void a_killed_center_interrupts_a_booking_and_the_booking_goes_on_after_its_restart() {
        try (KioskVisitor visitor = doors.visitor().enter()) {
            var wish = doors.aWish();
            visitor.openRooms().chooseFreeDay().chooseFreeRoom().chooseSpan().choosePurpose(wish);
            visitor.countPeople();
            center.kill();
            visitor.page().reload();
            visitor.hook("away").waitFor(within(NOTICED));

            center.start().awaitReady();
            visitor.page().locator("#groupName").waitFor(within(NOTICED));
            visitor.giveNames(wish).givePhone(wish).accept().confirm();
            assertThat(visitor.code()).hasSize(8);
        }
    }

    private static Locator.WaitForOptions within(Duration patience) {
        return new Locator.WaitForOptions().setTimeout((double) patience.toMillis());
    }
}
