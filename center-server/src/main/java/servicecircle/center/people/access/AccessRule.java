package servicecircle.center.people.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list: a request and who may make it.
 *
 * @param path with {@code {names}} for segments that vary; {@code {center}} binds staff to a center of theirs, and a last
 *     {@code {file}} stands for any number of segments
 * @param right what staff need for it; null for everybody else
 */
public record AccessRule(
        String method, String path, Who who, @Nullable Right right) {
    public AccessRule {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: " + path);
        }
    }

    /** For anybody: residents, terminals, other programs. */
    public static AccessRule open(String method, String path) {
        return new AccessRule(method, path, Who.ANYONE, null);
    }

    /** For somebody whose password was right and whose code is still to come. */
    public static AccessRule halfway(String method, String path) {
        return new AccessRule(method, path, Who.HALFWAY, null);
    }

    /** For staff who are signed in and hold the right, at the center that the path names. */
    public static AccessRule staff(String method, String path, Right right) {
        return new AccessRule(method, path, Who.STAFF, right);
    }

    public enum Who {
        ANYONE,
        HALFWAY,
        STAFF
    }

    List<String> segments() {
        return AccessList.segments(path);
    }
}
