package servicecircle.bench.visit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A room and the time for which it is to be booked. */
public record Stretch(String room, Instant start, Instant end) {
    private static final Pattern LINK = Pattern.compile("/rooms/([^/]+)/book\\?start=([^&]+)&end=([^&]+)");

    /** What a link of the time grid leads to. */
    static Stretch of(String href) {
        Matcher link = LINK.matcher(href);
        if (!link.matches()) {
            throw new IllegalArgumentException("no link to a booking: " + href);
        }
        return new Stretch(link.group(1), instant(link.group(2)), instant(link.group(3)));
    }

    private static Instant instant(String escaped) {
        return Instant.parse(URLDecoder.decode(escaped, StandardCharsets.UTF_8));
    }
}
