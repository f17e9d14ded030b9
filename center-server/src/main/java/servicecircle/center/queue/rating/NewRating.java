package servicecircle.center.queue.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating as the database may hold it, and the case that it opens.
 *
 * @param id drawn; nothing can be told from it
 * @param visit that it is about
 * @param comment sealed, or null
 * @param day in the center's zone
 * @param opens null for a good one
 */
record NewRating(
        UUID id,
        Visit visit,
        GivenRating given,
        RatingOrigin origin,
        byte @Nullable [] comment,
        LocalDate day,
        Instant at,
        Instant keepUntil,
        @Nullable NewCase opens) {
    /**
     * @param phone sealed, or null
     * @param consent version of the text that was read before a number was given; empty without one
     */
    record NewCase(UUID id, LocalDate callBackDue, LocalDate due, byte @Nullable [] phone, String consent) {}
}
