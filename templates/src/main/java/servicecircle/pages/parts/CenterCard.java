package servicecircle.pages.parts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A center as every page names it.
 *
 * @param id the display id, such as {@code QT-013-005}
 * @param zone IANA name of the center's time zone, in which pages print times
 * @param open whether the hall is open at the moment the page was made
 * @param until when that changes next, or null where it does not change within the coming week
 * @param servicePhone the desk's public telephone number
 */
public record CenterCard(
        String id,
        Text name,
        Text address,
        String zone,
        boolean open,
        @Nullable Instant until,
        String servicePhone) {}
