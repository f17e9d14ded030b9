package servicecircle.center.queue.wait;

import java.time.Instant;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;

/** Somebody who might come now, without an appointment. */
public record Arrival(String item, PriorityClass priority) {
    /** No ticket has it: identities of the database begin at 1. */
    static final long NOBODY = 0;

    /** Behind every number that was given out at the same instant. */
    private static final String LAST_NUMBER = "~~~~~~~~";

    Leg at(Instant now) {
        return new Leg(NOBODY, LAST_NUMBER, item, priority, new Place(now, now, null, null), null);
    }
}
