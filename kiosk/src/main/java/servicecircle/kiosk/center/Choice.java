package servicecircle.kiosk.center;

import java.time.Instant;

/** The room and the stretch that a visitor has tapped, exactly as the center offered it. */
public record Choice(String room, Instant start, Instant end) {}
