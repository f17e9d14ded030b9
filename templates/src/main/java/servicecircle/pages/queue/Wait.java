package servicecircle.pages.queue;

import java.time.Instant;

/**
 * How long somebody will probably wait.
 *
 * @param ahead people who will be called before; 0 for the next one
 * @param p50,p90 whole minutes from {@code asOf}: in half, and in nine of ten cases it takes no longer
 * @param basis {@code SIM} where the center has learned from its own days, {@code DEFAULT} before that, {@code NONE} where no
 *     open window serves this
 */
public record Wait(int ahead, int p50, int p90, String basis, Instant asOf) {}
