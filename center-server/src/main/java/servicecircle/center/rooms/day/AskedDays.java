package servicecircle.center.rooms.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import servicecircle.center.calendar.Slot;

/**
 * The stretches of time that a page looks at. A day that is none of its tabs is a stretch of its own: whoever asks for a
 * day of years ago must not make the server read all the years between.
 */
final class AskedDays {
    private AskedDays() {}

    /** The tabs {@code today..last}, and {@code day} where it lies before or beyond them. */
    static List<Slot> of(LocalDate today, LocalDate last, LocalDate day, ZoneId zone) {
        Slot tabs = days(today, last, zone);
        boolean among = !day.isBefore(today) && !day.isAfter(last);
        return among ? List.of(tabs) : List.of(tabs, days(day, day, zone));
    }

    private static Slot days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Slot(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
