package servicecircle.center.queue.wait;

import java.time.Instant;

/** Whom a window is serving. */
public record InService(String item, Instant since) {}
