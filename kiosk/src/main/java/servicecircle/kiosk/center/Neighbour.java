package servicecircle.kiosk.center;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.pages.parts.CenterCard;

/** What the last answers taught about the center: since when it is away, and in which time zone it lives. */
public final class Neighbour {
    private static final Logger LOG = LoggerFactory.getLogger(Neighbour.class);

    private @Nullable Instant awaySince;
    /** Until the center has introduced itself: all centers of the city live in this zone. */
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    /** It did not answer. Returns when that was first seen. */
    public Instant away(Instant now) {
        if (awaySince == null) {
            awaySince = now;
            LOG.warn("center=away since={}", now);
        }
        return awaySince;
    }

    /** It answered. */
    public void answered(Instant now) {
        if (awaySince != null) {
            LOG.info(
                    "center=back awaySeconds={}",
                    Duration.between(awaySince, now).toSeconds());
            awaySince = null;
        }
    }

    public void introducedAs(CenterCard card) {
        zone = ZoneId.of(card.zone());
    }

    public ZoneId zone() {
        return zone;
    }
}
