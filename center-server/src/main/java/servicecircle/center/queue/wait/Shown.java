package servicecircle.center.queue.wait;

/**
 * An estimate that somebody saw, as it was recorded.
 *
 * @param openWindows windows that called at that moment
 */
public record Shown(String number, String item, WaitEstimate estimate, int openWindows) {}
