package servicecircle.center.queue.catalogue;

import java.util.regex.Pattern;
import servicecircle.pages.parts.Text;

/**
 * Items whose numbers begin with the same letter and count on from each other.
 *
 * @param prefix one capital letter; never I or O, which are read as digits from afar
 */
public record ItemGroup(String prefix, Text name) {
    private static final Pattern PREFIX = Pattern.compile("[A-HJ-NP-Z]");

    public ItemGroup {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a group's prefix is one capital letter, not I or O: " + prefix);
        }
    }

    /** The number as it is printed: three digits, more after 999. */
    public String number(int ordinal) {
        return "%s%03d".formatted(prefix, ordinal);
    }
}
