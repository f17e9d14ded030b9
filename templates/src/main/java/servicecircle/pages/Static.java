package servicecircle.pages;

import org.jspecify.annotations.Nullable;

/** The files that pages load. */
public final class Static {
    private Static() {}

    public static @Nullable StaticFile find(String name) {
        return null;
    }
}
