package servicecircle.pages;

/**
 * What a kiosk screen needs to know about the visit it belongs to; nothing of it is personal.
 *
 * @param token the hidden {@code token} of every form
 * @param idleSeconds after how many seconds without a touch the screen asks whether somebody is still there
 * @param warnSeconds how long that question waits before the visit ends; at least 20 (WCAG 2.2.1)
 * @param doneSeconds how long the success page stays
 * @param inVisit false on the home screen of an untouched terminal: nothing to count down
 * @param part which part of a long screen is wanted, 1-based (query parameter {@code part}); 0 where none was asked for
 * @param enrolled whether this terminal has a key: without one a center answers no rating code and no appointment code
 */
public record KioskVisit(
        String token, int idleSeconds, int warnSeconds, int doneSeconds, boolean inVisit, int part, boolean enrolled) {
    public KioskVisit(String token, int idleSeconds, int warnSeconds, boolean inVisit) {
        this(token, idleSeconds, warnSeconds, 15, inVisit, 0, false);
    }

    /** The same at a terminal that has a key. */
    public KioskVisit whenEnrolled() {
        return new KioskVisit(token, idleSeconds, warnSeconds, doneSeconds, inVisit, part, true);
    }
}
