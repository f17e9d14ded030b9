package servicecircle.center.queue;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import servicecircle.center.queue.wait.Backtest;
import servicecircle.center.queue.wait.Guess;
import servicecircle.center.queue.wait.Predictor;
import servicecircle.center.queue.wait.Score;

/** Holds what was told to people against what came, and against what simpler ways would have said. */
final class BacktestDesk {
    private final BacktestStore store;
    private final ZoneId zone;

    /** @param zone of the hours in the report */
    BacktestDesk(BacktestStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** All centers that have shown an estimate, over a stretch of business dates. */
    Future<List<BacktestLine>> between(LocalDate from, LocalDate to) {
        return store.centers().compose(centers -> Future.all(
                        centers.stream().map(center -> of(center, from, to)).toList())
                .map(all -> all.<List<BacktestLine>>list().stream()
                        .flatMap(List::stream)
                        .toList()));
    }

    private Future<List<BacktestLine>> of(BacktestStore.Center center, LocalDate from, LocalDate to) {
        return store.served(center, from, to).compose(served -> store.shown(center, from, to)
                .map(shown -> lines(center.code(), new Backtest(served).guesses(shown))));
    }

    private List<BacktestLine> lines(String center, List<Guess> guesses) {
        List<BacktestLine> lines = new ArrayList<>();
        Arrays.stream(Predictor.values())
                .forEach(by -> lines.add(line(
                        center,
                        "",
                        by,
                        guesses.stream().filter(guess -> guess.by() == by).toList())));
        Map<String, List<Guess>> byItemAndHour = guesses.stream()
                .filter(guess -> guess.by() == Predictor.SIMULATION)
                .collect(Collectors.groupingBy(this::itemAndHour, TreeMap::new, Collectors.toList()));
        byItemAndHour.forEach((what, some) -> lines.add(line(center, what, Predictor.SIMULATION, some)));
        return lines;
    }

    private static BacktestLine line(String center, String what, Predictor by, List<Guess> guesses) {
        return new BacktestLine(center, what, by, Score.of(guesses));
    }

    private String itemAndHour(Guess guess) {
        int hour = guess.shown().estimate().asOf().atZone(zone).getHour();
        return "%s %02d:00".formatted(guess.shown().item(), hour);
    }
}
