package servicecircle.center.queue.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.center.queue.catalogue.ItemGroup;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.pages.figures.Counts;
import servicecircle.pages.figures.FigureRow;
import servicecircle.pages.parts.Text;

class FiguresDrawerTest {
    private static final Text NAME = new Text("名", "Name");
    private final FiguresDrawer drawer = new FiguresDrawer(new QueuePlan(
            List.of(new ItemGroup("A", NAME)),
            List.of(item("Z-1"), item("A-1")),
            List.of(
                    new ServiceWindow("10", NAME, Map.of("Z-1", 1, "A-1", 1), null, null, null),
                    new ServiceWindow("2", NAME, Map.of("A-1", 1), null, null, null)),
            CallingPolicy.usual()));

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void one_to_four_services_are_too_few_to_be_shown(int services, boolean hidden) {
        FigureRow row = drawer.total(tally("", services, services, services));

        assertThat(row.counts() == null).isEqualTo(hidden);
        assertThat(row.waiting() == null).isEqualTo(services < 5);
    }

    /** Nine took a number and only four were called: their waits are four people's. */
    @Test
    void a_time_is_judged_by_its_own_number_of_cases() {
        FigureRow row = drawer.total(tally("", 9, 4, 4));

        assertThat(row.counts()).isNotNull();
        assertThat(row.waiting()).isNull();
        assertThat(row.withinPercent()).isNull();
        assertThat(row.light()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 900, 90, GOOD",
        "1000, 899, 89, NEAR",
        "1000, 750, 75, NEAR",
        "1000, 749, 74, MISSED",
        "5, 0, 0, MISSED"
    })
    void a_share_is_of_those_who_were_called_and_rounded_down(int called, int within, int percent, String light) {
        FigureRow row = drawer.total(tally("", called + 300, called, within));

        assertThat(row.withinPercent()).isEqualTo(percent);
        assertThat(row.light()).isEqualTo(light);
    }

    @Test
    void lost_is_whoever_went_without_service() {
        Counts counts = new Counts(10, 10, 7, 5, 1, 2, 1, 1, 1);

        assertThat(drawer.total(new Tally("", counts, spread(7), spread(6), 7)).lostPercent())
                .isEqualTo(30);
    }

    @Test
    void seconds_become_minutes_with_one_decimal() {
        FigureRow row = drawer.total(
                new Tally("", new Counts(5, 5, 5, 5, 0, 0, 0, 0, 0), new Spread(5, 90, 93, 3_599), spread(5), 5));

        assertThat(row.waiting()).isNotNull().satisfies(minutes -> {
            assertThat(minutes.mean()).isEqualTo(1.5);
            assertThat(minutes.median()).isEqualTo(1.6);
            assertThat(minutes.p90()).isEqualTo(60.0);
        });
    }

    /** Sorting by a figure would be a ranking. */
    @Test
    void rows_stand_in_the_order_of_the_file_and_never_of_their_figures() {
        assertThat(keys(By.ITEM, "A-1", "", "GONE", "Z-1")).containsExactly("Z-1", "A-1", "GONE", "");
        assertThat(keys(By.WINDOW, "", "2", "10")).containsExactly("10", "2", "");
        assertThat(keys(By.HOUR, "17", "09")).containsExactly("09", "17");
    }

    private List<String> keys(By by, String... keys) {
        int[] services = {5};
        return drawer
                .rows(
                        by,
                        List.of(keys).stream()
                                .map(key -> tally(key, services[0]++, 5, 5))
                                .toList())
                .stream()
                .map(FigureRow::key)
                .toList();
    }

    private static Tally tally(String key, int services, int called, int within) {
        return new Tally(
                key, new Counts(services, services, called, 0, 0, 0, 0, 0, 0), spread(called), spread(0), within);
    }

    private static Spread spread(int cases) {
        return new Spread(cases, 60, 60, 60);
    }

    private static ServiceItem item(String code) {
        return new ServiceItem(
                code, "A", NAME, NAME, ServiceItem.Level.COMMUNITY, List.of(), 1, Duration.ofMinutes(5), false);
    }
}
