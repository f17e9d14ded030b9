package servicecircle.center.rooms.catalogue;

import java.time.Duration;
import java.time.Instant;
import servicecircle.center.calendar.Slot;
import servicecircle.pages.parts.RoomCard;

/**
 * A bookable room.
 *
 * @param card what everybody sees of it
 * @param turnover how long after a booking the room is made ready again; the earlier booking owns it
 */
public record Room(RoomCard card, Duration turnover, RoomPolicy policy) {
    public Room {
        PublicId.checked(card.id());
        boolean band = card.minPeople() >= 1 && card.minPeople() <= card.capacity();
        boolean selfService = card.selfServiceUpTo() >= card.minPeople() && card.selfServiceUpTo() <= card.capacity();
        if (!band || (!selfService && card.selfServiceUpTo() != 0)) {
            throw new IllegalArgumentException("room " + card.id() + ": the head-count figures contradict each other");
        }
        if (turnover.isNegative()) {
            throw new IllegalArgumentException("room " + card.id() + ": turnover must not be negative");
        }
    }

    public String id() {
        return card.id();
    }

    /** Whether only the staff book this room, after a review at the desk. */
    public boolean deskOnly() {
        return card.selfServiceUpTo() == 0;
    }

    /** Until when a booking keeps the room from others. */
    public Instant occupiedUntil(Slot slot) {
        return slot.end().plus(turnover);
    }

    /** Whether a group of this size may book the room by itself. */
    public boolean admits(int headcount) {
        return headcount >= card.minPeople() && headcount <= card.selfServiceUpTo();
    }
}
