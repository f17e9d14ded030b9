package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.hall.Ledger;

/** The figures of the windows over a month, in the browser of a center's manager. */
@ExtendWith(Doors.Keeper.class)
class FiguresFlowIT {
    private static final int A4_PIXELS = 718;

    /** What a chart was given, and what the table below it says, both as the texts of the table. */
    private static final String CHART_AND_TABLE = """
            id => {
              const chart = echarts.getInstanceByDom(document.querySelector(`[data-chart=${id}]`)).getOption();
              const rows = [...document.querySelectorAll(`#${id} tbody tr`)].map(row => [...row.querySelectorAll("td")].map(td => td.innerText.trim()));
              const sum = texts => texts.includes("–") ? "–" : String(texts.reduce((all, text) => all + Number(text), 0));
              const said = id === "times" ? rows.map(row => [row[1], row[2]]) : rows.map(row => [row[3], row[4], sum(row.slice(6, 9))]);
              const bars = chart.series.filter(one => one.type === "bar").map(one => one.data);
              const drawn = rows.map((row, i) => bars.map(data => data[i] == null ? "–" : id === "times" ? data[i].toFixed(1) : String(data[i])));
              return {said: said.join("; "), drawn: drawn.join("; ")};
            }""";

    private final Doors doors;

    FiguresFlowIT(Doors doors) {
        this.doors = doors;
    }

    @Test
    void a_month_is_drawn_stands_in_tables_and_goes_home_as_a_sheet_in_both_languages() throws Exception {
        try (Ledger ledger = doors.ledger()) {
            new MonthOfNumbers(ledger, 140).write();
        }
        try (StaffMember manager = doors.staff("CENTER_MANAGER").signIn().open("door-figures")) {
            choose(manager, "stretch-MONTH");
            inspect(manager, "zh-ITEM");
            takeHome(manager, "合计");
            for (String by : List.of("WINDOW", "HOUR", "DAY")) {
                choose(manager, "by-" + by);
                lookAt(manager, 1440, "zh-" + by);
            }
            manager.changeLanguage();
            isChosen(manager, "stretch-MONTH");
            isChosen(manager, "by-DAY");
            choose(manager, "by-ITEM");
            inspect(manager, "en-ITEM");
            takeHome(manager, "All");
            print(manager);
            assertThat(manager.complaints()).isEmpty();
        }
    }

    private static void choose(StaffMember manager, String hook) {
        manager.keys().press(StaffMember.hook(hook), "Enter");
        isChosen(manager, hook);
    }

    private static void isChosen(StaffMember manager, String hook) {
        manager.page().locator(StaffMember.hook(hook) + "[aria-current]").waitFor();
    }

    private static void inspect(StaffMember manager, String name) {
        lookAt(manager, 1440, name);
        assertThat(new Inspection(manager.page()).graveFindingsOfAxe()).as(name).isEmpty();
        lookAt(manager, 1024, name + "-1024");
        // A window of 720 pixels is one of 1440 at 200 %.
        lookAt(manager, 720, name + "-zoomed");
    }

    private static void lookAt(StaffMember manager, int width, String name) {
        Page page = manager.page();
        page.setViewportSize(width, 900);
        isDrawn(page, "times", "--lake");
        isDrawn(page, "fates", "--bamboo");
        manager.photograph("figures-" + name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    /** Waits for the first bar of each row that has figures, and holds them against the table. */
    private static void isDrawn(Page page, String chart, String token) {
        String key = chart.equals("times") ? "median" : "finished";
        int rows = page.locator("#" + chart + " tbody tr[data-" + key + "]").count();
        assertThat(rows).isGreaterThan(2);
        Object colour = page.evaluate(
                "name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", token);
        Locator full = page.locator("[data-chart=" + chart + "] svg path[fill='" + colour + "']");
        // The one before them all is in the legend.
        full.nth(rows).waitFor();
        Map<?, ?> both = (Map<?, ?>) page.evaluate(CHART_AND_TABLE, chart);
        assertThat(both.get("drawn")).as(chart).isEqualTo(both.get("said"));
    }

    private static void takeHome(StaffMember manager, String total) throws Exception {
        Page page = manager.page();
        Download sheet = page.waitForDownload(() -> manager.keys().press(StaffMember.hook("figures-export"), "Enter"));
        List<String> lines = Files.readAllLines(sheet.path());
        String services = page.locator("#fates tfoot td").first().innerText();

        assertThat(sheet.suggestedFilename())
                .matches("figures-.+-\\d{4}-\\d\\d-\\d\\d-\\d{4}-\\d\\d-\\d\\d-item\\.csv");
        assertThat(lines).hasSize(page.locator("#fates tbody tr").count() + 2);
        assertThat(lines.get(lines.size() - 1)).contains(",," + total + "," + services + ",");
    }

    /** Paper is narrower than the screen that the charts were drawn for. */
    private static void print(StaffMember manager) {
        Page page = manager.page();
        lookAt(manager, 1440, "en-before-print");
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        lookAt(manager, A4_PIXELS, "en-print");
        for (Locator chart : page.locator(".chart svg").all()) {
            assertThat(Objects.requireNonNull(chart.boundingBox()).width)
                    .isBetween(A4_PIXELS / 2.0, (double) A4_PIXELS);
        }
    }
}
