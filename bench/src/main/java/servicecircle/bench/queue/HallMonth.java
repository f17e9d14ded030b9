package servicecircle.bench.queue;

import java.util.ArrayList;
import java.util.List;
import servicecircle.center.queue.wait.Backtest;
import servicecircle.center.queue.wait.Guess;
import servicecircle.center.queue.wait.LearnedMeans;
import servicecircle.center.queue.wait.Observed;
import servicecircle.center.queue.wait.Residuals;
import servicecircle.center.queue.wait.WorkingDay;

/** A month in which each day is estimated with what the days before it taught, and is judged itself. */
public final class HallMonth {
    private static final int MEMORY_DAYS = 20;

    private final HallDays days;
    private final List<WorkingDay> seen = new ArrayList<>();
    private final List<List<Observed>> observed = new ArrayList<>();

    public HallMonth(HallDays days) {
        this.days = days;
    }

    /** What was guessed on those days that come after the days of learning. */
    public List<Guess> guesses(int learning, int judged) {
        List<Guess> guesses = new ArrayList<>();
        for (int day = 0; day < learning + judged; day++) {
            DayLog log = play(day);
            Backtest backtest = new Backtest(log.served());
            seen.add(log.seen());
            observed.add(backtest.observed(log.shown()));
            if (day >= learning) {
                guesses.addAll(backtest.guesses(log.shown()));
            }
        }
        return guesses;
    }

    private DayLog play(int day) {
        List<List<Observed>> past = observed.subList(Math.max(0, day - MEMORY_DAYS), day);
        List<Observed> pairs = past.stream().flatMap(List::stream).toList();
        LearnedMeans means = new LearnedMeans(HallDays.CATALOGUE, seen);
        return new HallPlay(days.day(day), means, Residuals.learned(pairs, past.size())).play();
    }
}
