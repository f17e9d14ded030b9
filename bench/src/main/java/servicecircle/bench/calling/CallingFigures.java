package servicecircle.bench.calling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import servicecircle.bench.BenchResult;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Round;

/**
 * Everything that one run measured.
 *
 * @param bare,whole rounds in turns
 * @param paced whole calls at a fixed rate
 * @param boards from the request of a call to the frame on each board
 * @param unfinished people of the replay who are in no final state
 */
record CallingFigures(
        List<Round> bare,
        List<Round> whole,
        Round paced,
        Latencies boards,
        Overtaking.Verdict verdict,
        Latencies estimate,
        DayReplay.Outcome replay,
        long unfinished) {

    BenchResult result() {
        Latencies calls = all(whole);
        List<List<String>> rows = List.of(
                load("bare SQL transactions, 20 windows", rate(bare), all(bare), "", ""),
                load("calls over HTTP, 20 windows", rate(whole), calls, ratioText(), "≥ 0.70, p99 ≤ 50 ms"),
                load("calls over HTTP, fixed rate", paced.perSecond(), paced.latencies(), "from the moment due", ""),
                List.of(
                        "calls replayed with the order",
                        "",
                        "",
                        verdict.twice() + " twice, " + verdict.overtaken() + " overtaken",
                        "0, 0"),
                List.of("a call on 40 boards", "4", boards.text(), "", "p99 ≤ 300 ms"),
                List.of(
                        "an estimate, 60 waiting",
                        "",
                        "",
                        text("%.0f µs (p99 %.0f)", 1_000 * estimate.ms(0.5), 1_000 * estimate.ms(0.99)),
                        "≤ 1 ms"),
                List.of(
                        text("a day × %d, %d people", DayReplay.SPEED, replay.people()),
                        "",
                        replay.lateness().text(),
                        text(
                                "last event %.0f ms late, drift %.1f ms, %d left over",
                                replay.lastMs(), replay.behindMs(), unfinished),
                        "no drift, 0"));
        return new BenchResult(
                List.of("measurement", "per second", "p50 / p99 / max ms", "result", "goal"), rows, keys(calls));
    }

    private Map<String, Number> keys(Latencies calls) {
        Map<String, Number> keys = new LinkedHashMap<>();
        keys.put("call_to_sql_ratio", rounded(Latencies.median(ratios())));
        keys.put("duplicates", verdict.twice());
        keys.put("overtaken", verdict.overtaken());
        keys.put("call_p99_ms", rounded(calls.ms(0.99)));
        keys.put("board_p99_ms", rounded(boards.ms(0.99)));
        keys.put("estimate_us", rounded(1_000 * estimate.ms(0.5)));
        keys.put("sql_calls_per_s", rounded(rate(bare)));
        keys.put("http_calls_per_s", rounded(rate(whole)));
        keys.put("paced_calls_per_s", rounded(paced.perSecond()));
        keys.put("paced_p99_ms", rounded(paced.latencies().ms(0.99)));
        keys.put("replay_people", replay.people());
        keys.put("replay_p99_late_ms", rounded(replay.lateness().ms(0.99)));
        keys.put("replay_last_late_ms", rounded(replay.lastMs()));
        keys.put("replay_drift_ms", rounded(replay.behindMs()));
        keys.put("replay_unfinished", unfinished);
        return keys;
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            ratios.add(whole.get(i).perSecond() / bare.get(i).perSecond());
        }
        return ratios.stream().sorted().toList();
    }

    private String ratioText() {
        List<Double> sorted = ratios();
        return text(
                "ratio %.2f (%.2f to %.2f)", Latencies.median(sorted), sorted.get(0), sorted.get(sorted.size() - 1));
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

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
