package servicecircle.center.queue.appointment;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;

/** Who comes by appointment soon: they stand in nobody's line yet, and still lengthen everybody's wait. */
final class ExpectedDesk {
    private static final Duration SOON = Duration.ofHours(1);
    /** Slots are half hours: a quarter of a minute changes nobody's wait. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final QueueHall hall;
    private final AppointmentStore store;
    private @Nullable Future<List<Leg>> soon;
    private Instant soonAt = Instant.MIN;

    ExpectedDesk(QueueHall hall, AppointmentStore store) {
        this.hall = hall;
        this.store = store;
    }

    /**
     * Those who are expected within the hour, as the order of calling will see them. Every look at the queue asks; asked anew each
     * time, forty boards that open at once would ask for more connections than may wait for one.
     */
    Future<List<Leg>> within(Instant now) {
        Future<List<Leg>> known = soon;
        if (known == null
                || known.failed()
                || soonAt.isAfter(now)
                || !soonAt.plus(FRESH).isAfter(now)) {
            known = store.expected(hall.hours().dateOf(now), now, now.plus(SOON))
                    .map(ExpectedDesk::legs);
            soon = known;
            soonAt = now;
        }
        return known;
    }

    private static List<Leg> legs(List<AppointmentStore.Expected> expected) {
        return expected.stream()
                .map(one -> new Leg(
                        -one.id(),
                        "",
                        one.item(),
                        one.priority(),
                        new Place(one.slot(), one.slot(), one.slot(), null),
                        null))
                .toList();
    }
}
