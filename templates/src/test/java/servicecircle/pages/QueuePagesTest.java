package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.ItemRow;

/** What the golden files of the queue alone would not tell. */
class QueuePagesTest {
    private static final Map<String, String> SCREENS = QueueScreens.all();

    @Test
    void every_page_of_the_queue_has_a_golden_file() {
        for (Class<?> record : QueuePage.class.getPermittedSubclasses()) {
            String name = record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
            if (!name.equals("Board")) {
                assertThat(SCREENS.keySet())
                        .anyMatch(file -> file.matches("(kiosk|phone)-" + name.toLowerCase(Locale.ROOT) + "[.-].*"));
            }
        }
    }

    @Test
    void a_center_without_a_queue_has_no_tile_for_it() {
        String home = new Pages().render(Samples.home(), Samples.view(Lang.ZH, Look.ELDER, "/"), Samples.visit());

        assertThat(home).doesNotContain("tile-queue", "take-now").contains("tile-rooms");
    }

    @Test
    void taking_a_number_comes_first_and_in_large_type_needs_one_tap() {
        assertThat(screen("kiosk-home.zh-queue").indexOf("tile-queue"))
                .isPositive()
                .isLessThan(screen("kiosk-home.zh-queue").indexOf("tile-rooms"));
        assertThat(screen("kiosk-home.zh-elder-queue")).contains("action=\"/queue/ZH-01/take\"");
        assertThat(screen("kiosk-home.zh-elder-queue-closed")).doesNotContain("take-now");
    }

    @Test
    void nobody_can_take_a_number_while_none_are_given_out() {
        assertThat(screen("kiosk-numbers.zh-closed")).contains("现在不取号").doesNotContain("href=\"/queue/");
        assertThat(screen("phone-numbers-closed.zh")).contains("现在不取号").doesNotContain("data-test=\"take\"");
    }

    @Test
    void more_items_than_fit_are_chosen_by_their_group_first() {
        assertThat(screen("kiosk-numbers.zh-many"))
                .contains("href=\"/queue?group=D\"")
                .doesNotContain("href=\"/queue/");
        assertThat(screen("kiosk-numbers.zh-group")).contains("href=\"/queue/MZ-01\"");
    }

    @Test
    void no_priority_is_chosen_before_somebody_chooses_one() {
        assertThat(screen("kiosk-take-number.zh"))
                .contains("value=\"NORMAL\" checked")
                .doesNotContain("ELDER\" checked");
    }

    @Test
    void whoever_is_called_reads_the_window_before_anything_else() {
        assertThat(screen("phone-ticket-called.zh"))
                .contains("<h1 class=\"ticket-go\" data-test=\"says\">请到\u20093\u202F号窗口</h1>");
    }

    @Test
    void a_number_passed_over_comes_back_by_a_tap_or_by_the_desk() {
        assertThat(screen("phone-ticket-skipped.zh")).contains("/return?lang=zh", "data-test=\"return\"");
        assertThat(screen("phone-ticket-desk.zh")).contains("请到服务台").doesNotContain("/return");
    }

    @Test
    void a_number_that_is_over_is_followed_no_more_and_cannot_be_cancelled() {
        for (String over : List.of("done", "cancelled", "abandoned")) {
            assertThat(screen("phone-ticket-" + over + ".zh")).doesNotContain("follow.js", "/cancel");
        }
        assertThat(screen("phone-ticket-waiting.zh")).contains("data-follow=\"10\"", "/cancel?lang=zh");
    }

    @Test
    void names_of_items_and_papers_are_escaped() {
        Text hostile = new Text("<script>alert(1)</script>", "\"><img src=x>");
        ItemRow item = new ItemRow(
                "SB-01", hostile, hostile, "CITY", List.of(hostile), 2, false, QueueSamples.wait(1, 2, 3, "SIM"));
        QueuePage.Numbers numbers = new QueuePage.Numbers(
                Samples.center(),
                true,
                null,
                List.of(new GroupRow("A", hostile, 1, item.estimate(), List.of(item))),
                true,
                List.of(),
                Samples.NOW);
        View view = Samples.view(Lang.ZH, Look.KIOSK, "/queue");
        View phone = View.phone(Lang.EN, Samples.ZONE, Samples.NOW, "/");

        assertThat(List.of(
                        new Pages().render(numbers, view, Samples.visit()),
                        new Pages().render(Objects.requireNonNull(numbers.taking("SB-01")), view, Samples.visit()),
                        new Pages().render(numbers, phone, new PhoneForm("k"))))
                .allMatch(html -> html.contains("&lt;"))
                .noneMatch(html -> html.contains("<script>alert") || html.contains("<img src=x"));
    }

    private static String screen(String name) {
        return Objects.requireNonNull(SCREENS.get(name), name);
    }
}
