package servicecircle.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The records of the gallery page, kept as a file beside the pages because they hold words of both languages. */
final class Gallery {
    private Gallery() {}

    static Page.Gallery sample() {
        try (InputStream in = Objects.requireNonNull(Gallery.class.getResourceAsStream("/gallery.json"))) {
            return PageJson.read(in.readAllBytes(), Page.Gallery.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
