package servicecircle.pages.rating;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history.
 *
 * @param action code, words {@code case.event.*}
 * @param day in the center's zone
 * @param at null for what the rater did: its minute could tell who they are
 * @param actor the account that acted; empty for the rater
 */
public record CaseEvent(
        String action, LocalDate day, @Nullable Instant at, String actor) {}
