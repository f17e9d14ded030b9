package servicecircle.center.queue.catalogue;

import java.time.Duration;

/**
 * How appointments are made ahead.
 *
 * @param aheadDays how many days after today one may choose from, 0..30; the field's practice is 3
 * @param step length of a slot, 10 to 120 minutes; slots begin with the planned hours of a window
 * @param perWindow how many appointments one window takes in a slot, 1..20; whoever comes without one needs room, too
 * @param lead how long before its beginning a slot is no longer given, up to a day
 */
public record AppointmentPolicy(int aheadDays, Duration step, int perWindow, Duration lead) {
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(2);

    public AppointmentPolicy {
        require(aheadDays >= 0 && aheadDays <= 30, "appointments are made 0 to 30 days ahead, not " + aheadDays);
        require(
                step.compareTo(SHORTEST) >= 0 && step.compareTo(LONGEST) <= 0,
                "a slot has 10 to 120 minutes, not " + step.toMinutes());
        require(perWindow >= 1 && perWindow <= 20, "a window takes 1 to 20 appointments a slot, not " + perWindow);
        require(
                !lead.isNegative() && lead.compareTo(Duration.ofDays(1)) <= 0,
                "appointments close at most a day ahead, not " + lead.toMinutes() + " minutes");
    }

    /** Three days ahead, half hours, one a window and slot, until half an hour before. */
    public static AppointmentPolicy usual() {
        return new AppointmentPolicy(3, Duration.ofMinutes(30), 1, Duration.ofMinutes(30));
    }

    private static void require(boolean claim, String sentence) {
        if (!claim) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
