package servicecircle.bench.kill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Holds what clients were told against what is stored.
 *
 * @param told the last clear answer to each key
 * @param stored every row of the table
 * @param outbox how many notes about new bookings wait to leave
 */
record Audit(List<Reply> told, List<Entry> stored, long outbox) {

    /** Sentences about what is wrong; none is good. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        acknowledgedOnce(found);
        refusedNever(found);
        noOverlap(found);
        long booked = told.stream().filter(Reply::isBooked).count();
        if (stored.size() != booked) {
            found.add(stored.size() + " rows, but " + booked + " keys were told of a booking");
        }
        if (outbox != stored.size()) {
            found.add(outbox + " notes in the outbox, but " + stored.size() + " rows");
        }
        return found;
    }

    private void acknowledgedOnce(List<String> found) {
        Map<String, Long> rows =
                stored.stream().collect(Collectors.groupingBy(Entry::reference, Collectors.counting()));
        for (Reply reply : told) {
            long times = rows.getOrDefault(reply.reference(), 0L);
            if (reply.isBooked() && times != 1) {
                found.add("acknowledged booking " + reply.reference() + " exists " + times + " times");
            }
        }
    }

    private void refusedNever(List<String> found) {
        Map<UUID, Long> rows = stored.stream().collect(Collectors.groupingBy(Entry::key, Collectors.counting()));
        for (Reply reply : told) {
            long times = rows.getOrDefault(reply.order().key(), 0L);
            if (times != (reply.isBooked() ? 1 : 0)) {
                found.add("key " + reply.order().key() + " has " + times + " rows and was told " + reply.refusal());
            }
        }
    }

    private void noOverlap(List<String> found) {
        List<Entry> standing = stored.stream()
                .filter(Entry::isStanding)
                .sorted(Comparator.comparing(Entry::room).thenComparing(Entry::start))
                .toList();
        for (int at = 1; at < standing.size(); at++) {
            if (standing.get(at).overlaps(standing.get(at - 1))) {
                found.add("double booked: " + standing.get(at - 1) + " and " + standing.get(at));
            }
        }
    }
}
