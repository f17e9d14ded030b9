package servicecircle.center.host.tools;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import servicecircle.center.queue.BacktestLine;
import servicecircle.center.queue.QueueFeature;
import servicecircle.center.queue.wait.Score;

/** {@code backtest}: how good the estimates of the wait were, of a host that runs as well as of one that stands still. */
final class BacktestTool {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HostPlace place;
    private final Clock clock;
    private final Consumer<String> out;

    BacktestTool(HostPlace place, Clock clock, Consumer<String> out) {
        this.place = place;
        this.clock = clock;
        this.out = out;
    }

    /** @param days business dates up to today */
    void print(int days) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<BacktestLine> lines = new HostDatabase(place)
                .run((database, keys, slowWork) ->
                        QueueFeature.backtest(database, today.minusDays(days - 1), today, ZONE));
        if (lines.isEmpty()) {
            out.accept("no estimate was shown in these days");
            return;
        }
        out.accept("minutes; bias is positive when people waited longer than said; late: over 5 min later than the p90;"
                + " coverage of the p90 among those who were told to wait, 88-92 % is what we aim for");
        out.accept(
                "center       item, hour         predictor          n uncalled    MAE   bias   in 5   late   pin50   pin90  cover");
        lines.forEach(line -> out.accept(row(line)));
    }

    private static String row(BacktestLine line) {
        Score score = line.score();
        return String.format(
                Locale.ROOT,
                "%-12s %-18s %-13s %6d %8d %6.1f %+6.1f %5.0f%% %5.1f%% %7.2f %7.2f %5.1f%%",
                line.center(),
                line.what().isEmpty() ? "all" : line.what(),
                line.by(),
                score.n(),
                score.uncalled(),
                score.mae(),
                score.bias(),
                100 * score.within5(),
                100 * score.late5(),
                score.pinball50(),
                score.pinball90(),
                100 * score.coverage90());
    }
}
