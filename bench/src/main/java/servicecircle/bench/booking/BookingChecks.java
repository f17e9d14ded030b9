package servicecircle.bench.booking;

import java.io.IOException;
import servicecircle.bench.house.HouseDatabase;

/** What the database itself says after the load. */
final class BookingChecks {
    /** Every pair of approved bookings that occupy one room at one moment; the constraint is not asked. */
    private static final String DOUBLE_BOOKED = """
            SELECT count(*) FROM booking a JOIN booking b
              ON a.room_id = b.room_id AND a.id < b.id AND a.occupied && b.occupied
            WHERE a.status = 'APPROVED' AND b.status = 'APPROVED'""";

    private static final String DEADLOCKS = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

    private static final String BOOKINGS = "SELECT count(*) FROM booking";
    private static final String MESSAGES = "SELECT count(*) FROM outbox WHERE topic = 'booking.made'";

    private final HouseDatabase database;

    BookingChecks(HouseDatabase database) {
        this.database = database;
    }

    long doubleBooked() throws IOException {
        return database.number(DOUBLE_BOOKED);
    }

    long deadlocks() throws IOException {
        return database.number(DEADLOCKS);
    }

    long bookings() throws IOException {
        return database.number(BOOKINGS);
    }

    long messages() throws IOException {
        return database.number(MESSAGES);
    }
}
