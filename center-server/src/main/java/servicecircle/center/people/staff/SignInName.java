package servicecircle.center.people.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import servicecircle.center.support.BadInput;

/** What somebody signs in with: 2 to 32 letters of any script, digits, dots, hyphens and underscores, in small letters. */
public record SignInName(String text) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._-]{2,32}");

    /**
     * Checks a name for a new account.
     *
     * @throws BadInput {@code NAME_SHAPE}
     */
    public static SignInName of(String field, String typed) {
        SignInName name = asTyped(typed);
        if (!SHAPE.matcher(name.text()).matches()) {
            throw BadInput.field(field, "NAME_SHAPE");
        }
        return name;
    }

    /** As somebody typed it while signing in; what has no such shape belongs to nobody. */
    public static SignInName asTyped(String typed) {
        return new SignInName(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }
}
