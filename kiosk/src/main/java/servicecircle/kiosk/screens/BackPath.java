package servicecircle.kiosk.screens;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form may send the visitor back to: a page of this kiosk and nowhere else. */
final class BackPath {
    /** One slash, then anything printable that no browser reads as the beginning of a host. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,511}");

    private BackPath() {}

    static String of(@Nullable String wish) {
        return wish != null && OWN.matcher(wish).matches() ? wish : "/";
    }
}
