package servicecircle.bench.kill;

import java.time.Instant;
import java.util.UUID;

/** A booking as it stands in the table. */
record Entry(UUID key, String reference, String room, Instant start, Instant end, String status) {

    boolean isStanding() {
        return status.equals("APPROVED");
    }

    boolean overlaps(Entry other) {
        return room.equals(other.room) && start.isBefore(other.end) && other.start.isBefore(end);
    }
}
