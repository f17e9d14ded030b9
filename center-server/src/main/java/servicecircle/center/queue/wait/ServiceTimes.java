package servicecircle.center.queue.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long services take today.
 *
 * @param means of a service that takes place, by item code
 * @param speed factor of today: 1.1 is a day on which everything takes a tenth longer
 * @param noShow share of the called who do not come, 0 to 1
 */
public record ServiceTimes(Map<String, Duration> means, double speed, double noShow) {
    /** For an item of which nothing is known; an assumption. */
    static final Duration UNKNOWN = Duration.ofMinutes(10);

    /** What a window loses by somebody who does not come. */
    private static final double NO_SHOW_SECONDS = 60;

    /** However long a service already takes, about a third of its mean is still to come. */
    private static final double LEAST_REST = 0.35;

    public ServiceTimes {
        means = Map.copyOf(means);
        if (!(speed > 0) || !(noShow >= 0 && noShow <= 1)) {
            throw new IllegalArgumentException("speed %s, share of no-shows %s".formatted(speed, noShow));
        }
    }

    /** How long a call keeps a window busy, on average over those who come and those who do not. */
    Duration expected(String item) {
        return ofSeconds(mean(item) * (1 - noShow) + NO_SHOW_SECONDS * noShow);
    }

    /** How long somebody in service will still take. */
    Duration rest(InService serving, Instant now) {
        double mean = mean(serving.item());
        double elapsed = Duration.between(serving.since(), now).toMillis() / 1000.0;
        return ofSeconds(Math.max(mean - elapsed, LEAST_REST * mean));
    }

    private double mean(String item) {
        return means.getOrDefault(item, UNKNOWN).toMillis() / 1000.0 * speed;
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
