package servicecircle.center.host;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Services of one business day as they stand in the tables when all is over; clocks are Shanghai's. */
final class QueueRows {
    private final RunningHost host;
    private final String center;
    private final String date;
    private int ordinal;

    QueueRows(RunningHost host, String center, String date) throws Exception {
        this.host = host;
        this.center = "(SELECT id FROM center WHERE code = '" + center + "')";
        this.date = date;
        host.execute("INSERT INTO queue_day (center_id, business_date) VALUES (%s, '%s')".formatted(this.center, date));
    }

    /** When a service began to wait, was called for the first time, was served and ended; null for what did not happen. */
    record Clocks(
            String since,
            @Nullable String called,
            @Nullable String served,
            @Nullable String ended) {}

    /** A new number. {@code window} is null for what came to none. Returns the id of its leg. */
    long number(String item, @Nullable String window, String state, Clocks clocks) throws Exception {
        ordinal++;
        host.execute("""
                INSERT INTO ticket (center_id, business_date, number, reference, request_id, request_hash, origin, priority,
                  issued_at)
                VALUES (%s, '%s', 'A%03d', gen_random_uuid(), gen_random_uuid(), sha256('x'), 'KIOSK', 'NORMAL', %s)""".formatted(center, date, ordinal, at(clocks.since())));
        return leg(item, window, state, clocks);
    }

    /** The last number's next service, to which it was sent on. */
    long sentOn(String item, String window, String state, Clocks clocks, String sentAt) throws Exception {
        long leg = leg(item, window, state, clocks);
        event(leg, "GO_ON", "", null, sentAt);
        return leg;
    }

    void event(long leg, String action, String why, @Nullable String window, String clock) throws Exception {
        host.execute("""
                INSERT INTO ticket_event (center_id, business_date, seq, leg_id, action, to_state, window_code, why, actor_kind,
                  actor, at)
                VALUES (%s, '%s', 1, %d, '%s', 'X', %s, '%s', 'SYSTEM', '', %s)""".formatted(center, date, leg, action, quoted(window), why, at(clock)));
    }

    private long leg(String item, @Nullable String window, String state, Clocks clocks) throws Exception {
        String times = Stream.of(
                        clocks.since(),
                        clocks.since(),
                        clocks.called(),
                        clocks.called(),
                        clocks.served(),
                        clocks.ended())
                .map(this::at)
                .collect(Collectors.joining(", "));
        host.execute("""
                INSERT INTO ticket_leg (center_id, business_date, ticket_id, item, state, priority, window_code, since, place,
                  first_called_at, called_at, served_at, ended_at)
                SELECT %s, '%s', max(id), '%s', '%s', 'NORMAL', %s, %s FROM ticket""".formatted(center, date, item, state, quoted(window), times));
        return host.count("SELECT max(id) FROM ticket_leg");
    }

    /** A clock of the business day, or a moment with its own date. */
    private String at(@Nullable String clock) {
        if (clock == null) {
            return "NULL::timestamptz";
        }
        return String.format(Locale.ROOT, "'%s+08:00'::timestamptz", clock.length() > 5 ? clock : date + " " + clock);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "NULL" : "'" + text + "'";
    }
}
