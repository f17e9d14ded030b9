package servicecircle.center.people.settings;

/**
 * How long personal data is kept after a visit.
 *
 * @param phoneDays until name and telephone number are erased
 * @param bookingDays until a booking is de-identified; only figures remain
 * @param consentVersion version of the text that residents read before they give a number
 */
public record Privacy(int phoneDays, int bookingDays, String consentVersion) {
    public static final Privacy DEFAULT = new Privacy(30, 180, "2026-1");

    public Privacy {
        if (phoneDays < 1 || bookingDays < phoneDays) {
            throw new IllegalArgumentException("a booking cannot be forgotten before its telephone number");
        }
    }
}
