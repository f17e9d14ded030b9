package servicecircle.center.rooms.catalogue;

import java.util.regex.Pattern;

/** Ids of centers and rooms: they stand in addresses, logs and requests as they are, so nothing in them needs an escape. */
public final class PublicId {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private PublicId() {}

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with what the id is
     */
    public static String checked(String id) {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("must be 1 to 40 letters, digits or hyphens, not " + id);
        }
        return id;
    }
}
