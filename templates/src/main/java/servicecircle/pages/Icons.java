package servicecircle.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tabler's outline icons as SVG elements for pages. They are decoration: a word always stands beside one. */
final class Icons {
    private static final String FOLDER = "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern FRAME =
            Pattern.compile("<!--.*?-->|<svg[^>]*>|</svg>|<path stroke=\"none\"[^>]*>", Pattern.DOTALL);

    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Icons() {}

    /**
     * The icon as an {@code <svg>} element.
     *
     * @throws IllegalArgumentException for a name that Tabler does not have
     */
    static String svg(String name) {
        return DRAWN.computeIfAbsent(name, Icons::draw);
    }

    private static String draw(String name) {
        String strokes =
                FRAME.matcher(read(name)).replaceAll("").replaceAll("\\s+", " ").strip();
        return "<svg class=\"icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">"
                + strokes
                + "</svg>";
    }

    private static String read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an icon name: " + name);
        }
        try (InputStream in = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("no such icon: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
