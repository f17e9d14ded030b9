package servicecircle.pages;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Who looks at a page, on what, and when.
 *
 * @param zone the zone in which times are printed: the center's, never the machine's
 * @param now the moment of rendering, for "today", for the clock and for the age of figures
 * @param pixelsPerMillimetre CSS pixels per millimetre of this screen; {@code --mm} of kiosk pages
 * @param path the path and query of this page, so that the language switch can come back to it
 */
public record View(Lang lang, Look look, ZoneId zone, Instant now, double pixelsPerMillimetre, String path) {
    /** A phone or desk screen, where millimetres do not matter. */
    public static View phone(Lang lang, ZoneId zone, Instant now, String path) {
        return new View(lang, Look.PHONE, zone, now, 4, path);
    }

    /** A page of the staff console. */
    public static View staff(Lang lang, ZoneId zone, Instant now, String path) {
        return new View(lang, Look.STAFF, zone, now, 4, path);
    }

    /** The board in the hall. */
    public static View board(Lang lang, ZoneId zone, Instant now, String path) {
        return new View(lang, Look.BOARD, zone, now, 4, path);
    }

    public boolean elder() {
        return look == Look.ELDER;
    }
}
