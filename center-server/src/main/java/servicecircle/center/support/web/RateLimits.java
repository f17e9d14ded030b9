package servicecircle.center.support.web;

import java.util.Map;

/**
 * How many requests a minute each kind of asker may send, spread evenly but for a burst of ten seconds' worth. A device or
 * session that was recognised has a limit of its own, so that whoever shares its address cannot use it up. Bookings are
 * counted by telephone number besides, wherever they come from; all of a minute may come at once, for a person repeats
 * what did not seem to work.
 *
 * @param perMinuteAddress for all who come from one address and are not known otherwise
 * @param perMinuteSession for one signed-in session
 * @param perMinuteDevice for one registered terminal
 * @param perMinutePhone bookings with one telephone number, repeats of the same one included
 */
public record RateLimits(int perMinuteAddress, int perMinuteSession, int perMinuteDevice, int perMinutePhone) {
    /** Below one a second a burst would be smaller than one page with its parts. */
    private static final int LEAST = 60;

    /** A visit's booking, with a few repeats while the network is bad. */
    private static final int LEAST_PHONE = 6;

    public RateLimits {
        if (Math.min(perMinuteAddress, Math.min(perMinuteSession, perMinuteDevice)) < LEAST) {
            throw new IllegalArgumentException("must be at least " + LEAST + " requests a minute");
        }
        if (perMinutePhone < LEAST_PHONE) {
            throw new IllegalArgumentException("must be at least " + LEAST_PHONE + " bookings a minute");
        }
    }

    /** 600, 1200 and 1200 a minute, and 12 bookings. */
    public static RateLimits usual() {
        return new RateLimits(600, 1200, 1200, 12);
    }

    Map<Asker.Kind, Integer> byKind() {
        return Map.of(
                Asker.Kind.ADDRESS, perMinuteAddress,
                Asker.Kind.SESSION, perMinuteSession,
                Asker.Kind.DEVICE, perMinuteDevice,
                Asker.Kind.PHONE, perMinutePhone);
    }
}
