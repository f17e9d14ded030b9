package servicecircle.center.support.web;

import java.util.Map;

/**
 * How many requests a minute each kind of asker may send, spread evenly but for a burst of ten seconds' worth. A device or
 * session that was recognised has a limit of its own, so that whoever shares its address cannot use it up.
 *
 * @param perMinuteAddress for all who come from one address and are not known otherwise
 * @param perMinuteSession for one signed-in session
 * @param perMinuteDevice for one registered terminal
 */
public record RateLimits(int perMinuteAddress, int perMinuteSession, int perMinuteDevice) {
    /** Below one a second a burst would be smaller than one page with its parts. */
    private static final int LEAST = 60;

    public RateLimits {
        if (Math.min(perMinuteAddress, Math.min(perMinuteSession, perMinuteDevice)) < LEAST) {
            throw new IllegalArgumentException("must be at least " + LEAST + " requests a minute");
        }
    }

    /** 600, 1200 and 1200 a minute. */
    public static RateLimits usual() {
        return new RateLimits(600, 1200, 1200);
    }

    Map<Asker.Kind, Integer> byKind() {
        return Map.of(
                Asker.Kind.ADDRESS, perMinuteAddress,
                Asker.Kind.SESSION, perMinuteSession,
                Asker.Kind.DEVICE, perMinuteDevice);
    }
}
