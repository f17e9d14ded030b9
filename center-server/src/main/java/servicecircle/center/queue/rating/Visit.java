package servicecircle.center.queue.rating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicecircle.center.passes.Reference;

/**
 * A number as far as its rating is concerned.
 *
 * @param ticket the database's id
 * @param item of the last service
 * @param done whether the last service was finished, not given up
 * @param endedAt of the last service, or null
 * @param rated level of its rating, or null
 */
record Visit(
        long ticket,
        Reference reference,
        String number,
        String item,
        boolean done,
        @Nullable Instant endedAt,
        @Nullable RatingLevel rated) {}
