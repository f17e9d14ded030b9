package servicecircle.pages.parts;

import java.time.Instant;

/** A way on after a refusal: a room and a stretch that were free when the answer was made. */
public record Alternative(String room, Text roomName, Instant start, Instant end) {}
