package servicecircle.bench.booking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.bench.BenchResult;

/**
 * Everything that one run measured.
 *
 * @param inserts the rounds of (a), in order
 * @param bookings the rounds of (b); the n-th followed the n-th of {@code inserts}
 * @param open the whole booking at a fixed rate
 * @param growth null in a quick run
 */
record Figures(
        List<Round> inserts,
        List<Round> bookings,
        Round open,
        List<Rush.Outcome> rushes,
        Checks checks,
        @Nullable Growth growth) {
    private static final List<String> HEADINGS =
            List.of("measurement", "per second", "p50 / p99 / max ms", "result", "goal");

    /** What SQL found. */
    record Checks(long doubleBooked, long deadlocks) {}

    /** The same fixed rate on few and on many bookings; medians of several stretches. */
    record Growth(double perSecond, double fewP99, double manyP99, int few, int many) {
        double factor() {
            return manyP99 / fewP99;
        }
    }

    BenchResult result() {
        List<List<String>> rows = new ArrayList<>(List.of(
                load("(a) bare INSERT, 16 clients", rate(inserts), all(inserts), "", ""),
                load("(b) HTTP booking, 16 clients", rate(bookings), all(bookings), ratioText(), "b/a ≥ 0.40"),
                load("(b) HTTP booking, fixed rate", open.perSecond(), open.latencies(), "from the moment due", ""),
                rush(),
                List.of(
                        "checks by SQL",
                        "",
                        "",
                        checks.doubleBooked + " double-booked, " + checks.deadlocks + " deadlocks",
                        "0, 0")));
        if (growth != null) {
            rows.add(growthRow(growth));
        }
        return new BenchResult(HEADINGS, rows, keys());
    }

    /** The median over rounds of what (b) reached of (a) just before. */
    double ratio() {
        return Latencies.median(ratios());
    }

    /** The number of winners that is furthest from the one there must be. */
    int winners() {
        return rushes.stream()
                .map(Rush.Outcome::winners)
                .reduce(1, (worst, next) -> Math.abs(next - 1) > Math.abs(worst - 1) ? next : worst);
    }

    private Map<String, Number> keys() {
        Map<String, Number> keys = new LinkedHashMap<>();
        keys.put("http_to_sql_ratio", rounded(ratio(), 3));
        keys.put("contended_winners_per_slot", winners());
        keys.put("contended_max_ms", rounded(rushLatencies().ms(1), 1));
        keys.put("contended_turned_away", turnedAway());
        keys.put("deadlocks", checks.deadlocks);
        keys.put("double_booked", checks.doubleBooked);
        if (growth != null) {
            keys.put("p99_growth_3m", rounded(growth.factor(), 3));
            keys.put("p99_10k_ms", rounded(growth.fewP99, 2));
            keys.put("p99_3m_ms", rounded(growth.manyP99, 2));
        }
        keys.put("sql_per_s", rounded(rate(inserts), 1));
        keys.put("http_per_s", rounded(rate(bookings), 1));
        keys.put("http_p50_ms", rounded(all(bookings).ms(0.5), 2));
        keys.put("http_p99_ms", rounded(all(bookings).ms(0.99), 2));
        keys.put("open_loop_per_s", rounded(open.perSecond(), 1));
        keys.put("open_loop_p50_ms", rounded(open.latencies().ms(0.5), 2));
        keys.put("open_loop_p99_ms", rounded(open.latencies().ms(0.99), 2));
        return keys;
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < bookings.size(); i++) {
            ratios.add(bookings.get(i).perSecond() / inserts.get(i).perSecond());
        }
        return ratios.stream().sorted().toList();
    }

    private String ratioText() {
        List<Double> sorted = ratios();
        return text("b/a %.2f (%.2f to %.2f)", ratio(), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private List<String> rush() {
        int people = rushes.get(0).latencies().count();
        int winners = rushes.stream().mapToInt(Rush.Outcome::winners).sum();
        int refused = rushes.stream().mapToInt(Rush.Outcome::refused).sum();
        return List.of(
                text("(c) %d for one slot, %d times", people, rushes.size()),
                "",
                rushLatencies().text(),
                text("%d winners, %d refusals, %d turned away", winners, refused, turnedAway()),
                "1 winner each, ≤ 1000 ms");
    }

    private int turnedAway() {
        return rushes.stream().mapToInt(Rush.Outcome::turnedAway).sum();
    }

    private Latencies rushLatencies() {
        return Latencies.all(rushes.stream().map(Rush.Outcome::latencies).toList());
    }

    private static List<String> growthRow(Growth growth) {
        return List.of(
                text("(b) at %d and %d bookings", growth.few, growth.many),
                text("%.0f", growth.perSecond),
                text("p99 %.1f and %.1f", growth.fewP99, growth.manyP99),
                text("p99 × %.2f", growth.factor()),
                "≤ 1.2");
    }

    private static List<String> load(String what, double rate, Latencies latencies, String result, String goal) {
        return List.of(what, text("%.0f", rate), latencies.text(), result, goal);
    }

    private static double rate(List<Round> rounds) {
        return Latencies.median(rounds.stream().map(Round::perSecond).toList());
    }

    private static Latencies all(List<Round> rounds) {
        return Latencies.all(rounds.stream().map(Round::latencies).toList());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double rounded(double value, int digits) {
        double factor = Math.pow(10, digits);
        return Math.round(value * factor) / factor;
    }
}
