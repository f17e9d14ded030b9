package servicecircle.bench.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whether every hand and every reader reaches the keys: sizes, gaps, accessibility rules. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyboardReachIT {
    private static final double SCREEN_WIDTH = 1080;
    private static final double ROUNDING = 0.01;

    /** A look on a device: pixels per millimetre, the least key and the least gap in millimetres. */
    private record Screen(String look, double mm, double key, double gap) {}

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
    void accessibility_rules_find_nothing() {
        for (String field : List.of("organizer", "phone", "code")) {
            hall.field(field);
            assertThat(new AxeBuilder(hall.page).include("#keyboard").analyze().getViolations())
                    .isEmpty();
        }
    }

    @Test
    void every_key_is_big_enough_for_a_finger_and_apart_from_the_next() {
        measureAll(new Screen("kiosk", 4.03, 16, 4));
        measureAll(new Screen("elder", 4.03, 20, 4));
    }

    @Test
    void a_small_screen_keeps_the_keys_and_gives_up_a_little_of_the_gaps() {
        hall.page.evaluate("document.documentElement.dataset.small = ''");
        measureAll(new Screen("kiosk", 5.56, 16, 3));
        measureAll(new Screen("elder", 5.56, 16, 3));
    }

    private void measureAll(Screen screen) {
        hall.page.evaluate("look => document.documentElement.dataset.look = look", screen.look);
        hall.page.evaluate("mm => document.documentElement.style.setProperty('--mm', mm + 'px')", screen.mm);
        hall.field("groupName").field("organizer").press("clear").type("zhang");
        measure(screen);
        hall.picture("pinyin-" + screen.look + "-" + screen.mm);
        for (String field : List.of("phone", "lastFour", "code")) {
            hall.field(field);
            measure(screen);
        }
    }

    private void measure(Screen screen) {
        List<BoundingBox> boxes = hall.page.locator("#keyboard button:visible").all().stream()
                .map(Locator::boundingBox)
                .map(Objects::requireNonNull)
                .toList();
        assertThat(boxes).hasSizeGreaterThan(10).allSatisfy(box -> {
            assertThat(box.width / screen.mm).isGreaterThanOrEqualTo(screen.key);
            assertThat(box.height / screen.mm).isGreaterThanOrEqualTo(screen.key);
            assertThat(box.x + box.width).isLessThanOrEqualTo(SCREEN_WIDTH);
        });
        for (BoundingBox one : boxes) {
            for (BoundingBox other : boxes) {
                if (one != other) assertThat(gap(one, other) / screen.mm).isGreaterThanOrEqualTo(screen.gap - ROUNDING);
            }
        }
    }

    private static double gap(BoundingBox one, BoundingBox other) {
        double across = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
        double down = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
        return Math.max(across, down);
    }
}
