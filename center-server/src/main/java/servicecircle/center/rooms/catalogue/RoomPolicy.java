package servicecircle.center.rooms.catalogue;

import java.time.Duration;

/**
 * The figures of the booking rules for one room. Defaults are those of the domain handbook, section 4.
 *
 * @param stepMinutes the grid on which bookings begin and end
 * @param aheadDays the last bookable date is today plus this many days
 * @param leadMinutes the shortest notice before the start
 * @param longestMinutes the longest booking
 * @param liveBookings how many future bookings one telephone number may hold at this center
 * @param monthMinutes how much one telephone number may book within one calendar month
 * @param freeCancelMinutes cancelling is free until this long before the start
 */
public record RoomPolicy(
        int stepMinutes,
        int aheadDays,
        int leadMinutes,
        int longestMinutes,
        int liveBookings,
        int monthMinutes,
        int freeCancelMinutes) {
    public static final RoomPolicy DEFAULT = new RoomPolicy(30, 7, 120, 240, 2, 1_200, 120);

    public RoomPolicy {
        if (stepMinutes < 5 || 1440 % stepMinutes != 0) {
            throw new IllegalArgumentException("stepMinutes must divide a day and be at least 5");
        }
        if (longestMinutes < stepMinutes || aheadDays < 0 || leadMinutes < 0 || freeCancelMinutes < 0) {
            throw new IllegalArgumentException("a policy figure is too small");
        }
        if (liveBookings < 1 || monthMinutes < stepMinutes) {
            throw new IllegalArgumentException("a quota must allow at least one booking");
        }
    }

    public Duration step() {
        return Duration.ofMinutes(stepMinutes);
    }

    public Duration lead() {
        return Duration.ofMinutes(leadMinutes);
    }

    public Duration longest() {
        return Duration.ofMinutes(longestMinutes);
    }
}
