package servicecircle.center.people.residents;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import servicecircle.center.support.BadInput;

/**
 * A Chinese telephone number in one canonical form: digits only, those of a mainland mobile or of a
 * landline with its area code, such as {@code 05725550105}. Printing it shows the masked form only.
 */
public final class PhoneNumber {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    /** 010 and 02x have eight digits behind them, 03xx to 09xx seven or eight; a mobile with a 0 before it is none. */
    private static final Pattern LANDLINE = Pattern.compile("0(10|2\\d)\\d{8}|0[3-9]\\d{2}\\d{7,8}");

    private static final int LONGEST_TYPED = 40;

    private final String canonical;

    private PhoneNumber(String canonical) {
        this.canonical = canonical;
    }

    /**
     * Reads a number as people type it: full-width digits, spaces, hyphens, brackets, +86 or 0086 in front.
     *
     * @throws BadInput {@code PHONE_LENGTH} with the number of digits given, or {@code PHONE_SHAPE}
     */
    public static PhoneNumber of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            throw BadInput.field("phone", "PHONE_SHAPE");
        }
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s()\\-‐-―]", "")
                .replaceFirst("^(\\+86|0086)", "");
        if (!digits.matches("[0-9]+")) {
            throw BadInput.field("phone", digits.isEmpty() ? "MISSING" : "PHONE_SHAPE");
        }
        if (MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()) {
            return new PhoneNumber(digits);
        }
        throw digits.length() == 11
                ? BadInput.field("phone", "PHONE_SHAPE")
                : BadInput.field("phone", "PHONE_LENGTH", Map.of("given", Integer.toString(digits.length())));
    }

    static PhoneNumber ofCanonical(String canonical) {
        return new PhoneNumber(canonical);
    }

    /** Digits only. The one way to the clear number: for sealing, indexing and dialling. */
    String digits() {
        return canonical;
    }

    public boolean endsWith(String lastFour) {
        return canonical.endsWith(lastFour);
    }

    /** {@code 138****1234}: three digits, four stars, four digits. */
    public String masked() {
        return canonical.substring(0, 3) + "****" + canonical.substring(canonical.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
