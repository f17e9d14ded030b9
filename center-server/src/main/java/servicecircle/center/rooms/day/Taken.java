package servicecircle.center.rooms.day;

import java.time.Instant;
import servicecircle.center.calendar.Slot;

/**
 * A stretch that somebody has.
 *
 * @param room the room's id
 * @param during the agreed time
 * @param occupiedUntil its end plus the room's turnover
 */
record Taken(String room, Slot during, Instant occupiedUntil) {
    Slot occupied() {
        return new Slot(during.start(), occupiedUntil);
    }
}
