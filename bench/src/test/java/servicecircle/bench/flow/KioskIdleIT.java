package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.visit.KioskVisitor;
import servicecircle.bench.visit.Wish;

@ExtendWith(Doors.Keeper.class)
class KioskIdleIT {
    private static final int IDLE_S = 60;
    private static final int WARN_S = 30;

    private final Doors doors;
    private final KioskVisitor visitor;
    private final Page page;

    KioskIdleIT(Doors doors) {
        this.doors = doors;
        this.visitor = doors.visitor();
        this.page = visitor.page();
    }

    @BeforeEach
    void enter() {
        page.clock().install();
        visitor.enter();
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        visitor.close();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void after_silence_a_countdown_asks_and_one_touch_keeps_everything() {
        fillInUpToThePhone(doors.aWish());
        page.locator("#phone").fill("199");

        silence(IDLE_S - 5);
        assertThat(page.locator("#idle").isVisible()).isFalse();
        silence(6);
        page.locator("#idle").waitFor();
        assertThat(Integer.parseInt(visitor.text("#idle-seconds"))).isBetween(1, WARN_S);
        visitor.hook("idle-continue").tap();
        assertThat(page.locator("#idle").isVisible()).isFalse();
        assertThat(page.url()).endsWith("/book/phone");
        assertThat(page.locator("#phone").inputValue()).isEqualTo("199");
    }

    @Test
    void without_a_touch_the_visit_ends_and_nothing_of_the_visitor_is_left() {
        Wish wish = doors.aWish();
        fillInUpToThePhone(wish);
        visitor.givePhone(wish);
        List<Cookie> before = page.context().cookies();

        silence(IDLE_S + 1);
        page.locator("#idle").waitFor();
        silence(WARN_S + 1);
        page.waitForURL(doors.kiosk() + "/");
        assertThat(page.locator("body").getAttribute("data-idle"))
                .as("no visit goes on")
                .isNull();
        assertThat(page.context().cookies().stream().map(cookie -> cookie.value))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        before.stream().map(cookie -> cookie.value).toList());
        assertThat(page.evaluate("Object.values({...localStorage, ...sessionStorage}).join()"))
                .as("what the browser keeps is the address of the home screen at most")
                .isIn("", "/");
        for (int step = 0; step < 5; step++) {
            page.goBack();
            assertNothingOf(wish);
        }
        page.navigate(doors.kiosk().resolve("/book/confirm").toString());
        assertNothingOf(wish);
    }

    @Test
    void large_type_waits_twice_as_long_and_ends_with_the_visit() {
        visitor.enlarge(true).openRooms();

        silence(IDLE_S + 1);
        assertThat(page.locator("#idle").isVisible()).isFalse();
        silence(IDLE_S);
        page.locator("#idle").waitFor();
        silence(WARN_S + 1);
        page.waitForURL(doors.kiosk() + "/");
        assertThat(visitor.seesLargeType()).isFalse();
    }

    @Test
    void the_success_page_leaves_by_itself_after_its_countdown() {
        Wish wish = doors.aWish();
        fillInUpToThePhone(wish);
        visitor.givePhone(wish).accept().confirm();

        assertThat(Integer.parseInt(visitor.text("[data-done-count]"))).isBetween(1, 15);
        silence(16);
        page.waitForURL(doors.kiosk() + "/");
        page.goBack();
        assertNothingOf(wish);
    }

    @Test
    void a_key_gives_the_success_page_its_whole_time_again_and_more_time_is_offered() {
        Wish wish = doors.aWish();
        fillInUpToThePhone(wish);
        visitor.givePhone(wish).accept().confirm();

        silence(10);
        page.keyboard().press("Shift");
        silence(10);
        assertThat(page.url()).endsWith("/done");
        visitor.hook("more").tap();
        silence(10);
        assertThat(page.url()).endsWith("/done");
    }

    private void fillInUpToThePhone(Wish wish) {
        visitor.openRooms().chooseFreeDay().chooseFreeRoom().chooseSpan();
        visitor.choosePurpose(wish).countPeople().giveNames(wish);
    }

    private void silence(int seconds) {
        page.clock().fastForward(1_000L * seconds);
    }

    private void assertNothingOf(Wish wish) {
        assertThat(page.content()).doesNotContain(wish.groupName(), wish.organizer(), wish.phone());
        assertThat(page.locator("input:not([type=hidden])").all())
                .noneMatch(input -> List.of(wish.groupName(), wish.organizer(), wish.phone())
                        .contains(input.inputValue()));
    }
}
