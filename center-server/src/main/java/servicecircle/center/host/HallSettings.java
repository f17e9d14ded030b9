package servicecircle.center.host;

import java.time.Clock;
import java.util.List;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.pages.staff.SettingRow;

/** What a center's file says, as rows for the page of settings. */
final class HallSettings {
    private HallSettings() {}

    static KnownCenter of(RoomsFeature center, Clock clock) {
        Hall hall = center.hall();
        return new KnownCenter(
                hall.id(),
                hall.name(),
                center.centerKey(),
                () -> hall.cardAt(clock.instant()),
                house(hall),
                booking(hall));
    }

    private static List<SettingRow> house(Hall hall) {
        return List.of(
                row("hall.name", hall.name().zh()),
                row("hall.address", hall.address().zh()),
                row("hall.phone", hall.servicePhone()));
    }

    private static List<SettingRow> booking(Hall hall) {
        if (hall.rooms().isEmpty()) {
            return List.of();
        }
        RoomPolicy policy = hall.rooms().get(0).policy();
        return List.of(
                row("booking.aheadDays", policy.aheadDays()),
                row("booking.leadMinutes", policy.leadMinutes()),
                row("booking.longestMinutes", policy.longestMinutes()),
                row("booking.liveBookings", policy.liveBookings()),
                row("booking.monthMinutes", policy.monthMinutes()),
                row("booking.freeCancelMinutes", policy.freeCancelMinutes()));
    }

    private static SettingRow row(String key, Object value) {
        return new SettingRow(key, value.toString(), List.of(), "FILE", false);
    }
}
