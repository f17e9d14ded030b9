package servicecircle.center.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.day.Alerts;

/**
 * Which screens speak in the hall, by the streams they hold: a silent hall must not go unnoticed. In memory only, for a
 * stream does not outlive the process either. Used on the one event loop of the host.
 */
final class Voices {
    /** A reload at three in the morning or a new cable takes less. */
    private static final Duration GRACE = Duration.ofMinutes(1);
    /** Whoever switched the screen off for the night did so on purpose. */
    private static final Duration MEMORY = Duration.ofHours(4);

    private final Map<Object, Voice> screens = new HashMap<>();
    private @Nullable Instant lastSpeaking;

    /** What a screen says about its own voice. */
    enum Voice {
        /** Not the screen that speaks. */
        NONE,
        ON,
        /** Meant to speak, and its browser does not let it, or its clips are missing. */
        BLOCKED;

        static Optional<Voice> named(@Nullable String text) {
            return switch (text == null ? "" : text) {
                case "" -> Optional.of(NONE);
                case "on" -> Optional.of(ON);
                case "blocked" -> Optional.of(BLOCKED);
                default -> Optional.empty();
            };
        }
    }

    void came(Object screen, Voice voice) {
        screens.put(screen, voice);
    }

    void went(Object screen, Instant now) {
        if (screens.remove(screen) == Voice.ON) {
            lastSpeaking = now;
        }
    }

    List<Alerts.Alert> alerts(Instant now) {
        List<Alerts.Alert> alerts = new ArrayList<>();
        int blocked = count(Voice.BLOCKED);
        if (blocked > 0) {
            alerts.add(new Alerts.Alert(Alerts.Kind.SILENT, "", blocked));
        }
        Instant last = lastSpeaking;
        if (last != null && blocked == 0 && count(Voice.ON) == 0) {
            Duration gone = Duration.between(last, now);
            if (gone.compareTo(GRACE) >= 0 && gone.compareTo(MEMORY) < 0) {
                alerts.add(new Alerts.Alert(Alerts.Kind.VOICE_GONE, "", (int) gone.toMinutes()));
            }
        }
        return alerts;
    }

    private int count(Voice voice) {
        return (int) screens.values().stream().filter(voice::equals).count();
    }
}
