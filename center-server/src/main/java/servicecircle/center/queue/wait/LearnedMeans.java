package servicecircle.center.queue.wait;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How long services take at one center: an exponentially weighted mean of the last 20 working days, drawn towards what the
 * catalogue or the city says as long as little is known.
 */
public final class LearnedMeans {
    private static final int DAYS = 20;

    /** Of an exponential mean over that many days. */
    private static final double DECAY = 1 - 2.0 / (DAYS + 1);

    /** The catalogue's figure weighs like so many services that were seen. */
    private static final double PSEUDO_OBSERVATIONS = 30;

    /** Before any experience, 8 in 100 who are called do not come; weighs like the means of the catalogue. */
    private static final double USUAL_NO_SHOW = 0.08;

    /** Slow or fast is said of a day only when about an hour of it was seen. */
    private static final Duration HESITATION = Duration.ofMinutes(60);

    private final Map<String, Duration> catalogue;
    private final List<WorkingDay> days;

    /**
     * @param catalogue mean of each item, from the catalogue or the city
     * @param days oldest first; only the last 20 count
     */
    public LearnedMeans(Map<String, Duration> catalogue, List<WorkingDay> days) {
        this.catalogue = Map.copyOf(catalogue);
        this.days = List.copyOf(days.subList(Math.max(0, days.size() - DAYS), days.size()));
    }

    /** By item of the catalogue. */
    public Map<String, Duration> means() {
        return catalogue.keySet().stream().collect(Collectors.toUnmodifiableMap(item -> item, this::mean));
    }

    /** Share of the called who do not come, 0 to 1. */
    public double noShow() {
        double missed = weighted(WorkingDay::noShows) + USUAL_NO_SHOW * PSEUDO_OBSERVATIONS;
        return missed / (weighted(day -> day.served() + day.noShows()) + PSEUDO_OBSERVATIONS);
    }

    /** The service times of a day, by what was seen of it so far. */
    public ServiceTimes on(WorkingDay today) {
        Map<String, Duration> means = means();
        Duration observed = Duration.ZERO;
        Duration expected = Duration.ZERO;
        for (Map.Entry<String, ItemTotal> item : today.byItem().entrySet()) {
            Duration mean = means.getOrDefault(item.getKey(), ServiceTimes.UNKNOWN);
            observed = observed.plus(item.getValue().total());
            expected = expected.plus(mean.multipliedBy(item.getValue().served()));
        }
        return new ServiceTimes(means, speed(observed, expected), noShow());
    }

    /** Above 1 on a slow day. */
    static double speed(Duration observed, Duration expected) {
        return (double) observed.plus(HESITATION).toMillis()
                / expected.plus(HESITATION).toMillis();
    }

    private Duration mean(String item) {
        double prior = catalogue.getOrDefault(item, ServiceTimes.UNKNOWN).toMillis();
        double total = weighted(day -> of(day, item).total().toMillis());
        double served = weighted(day -> of(day, item).served());
        return Duration.ofMillis(Math.round((total + PSEUDO_OBSERVATIONS * prior) / (served + PSEUDO_OBSERVATIONS)));
    }

    /** Yesterday counts in full, every day before a little less. */
    private double weighted(ToDoubleFunction<WorkingDay> figure) {
        double sum = 0;
        for (WorkingDay day : days) {
            sum = sum * DECAY + figure.applyAsDouble(day);
        }
        return sum;
    }

    private static ItemTotal of(WorkingDay day, String item) {
        return day.byItem().getOrDefault(item, new ItemTotal(0, Duration.ZERO));
    }
}
