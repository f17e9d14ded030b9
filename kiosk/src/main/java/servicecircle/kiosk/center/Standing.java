package servicecircle.kiosk.center;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.pages.parts.Problem;

/**
 * How this terminal stands with the center: the key it shows, and whether the center lets it work. A terminal without a key
 * is never stopped. Used by one event loop, hence without locks.
 */
public final class Standing {
    private static final Set<String> STOPS = Set.of("DEVICE_KEY_WRONG", "DEVICE_KEY_MISSING", "DEVICE_SUSPENDED");
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final @Nullable DeviceKey key;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean stopped;

    public Standing(@Nullable DeviceKey key) {
        this.key = key;
    }

    public @Nullable DeviceKey key() {
        return key;
    }

    public boolean isStopped() {
        return stopped;
    }

    /** Hears of each change between working and stopped. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Whether a refusal is about the terminal itself, whatever it had asked. */
    boolean isMeantBy(Problem problem) {
        boolean denied = problem.status() == 401 || problem.status() == 403;
        return key != null && denied && STOPS.contains(problem.code());
    }

    void stopped(String code) {
        if (!stopped) {
            LOG.warn("terminal=stopped code={}", code);
            change(true);
        }
    }

    void resumed() {
        if (stopped) {
            LOG.info("terminal=resumed");
            change(false);
        }
    }

    private void change(boolean nowStopped) {
        stopped = nowStopped;
        listeners.forEach(Runnable::run);
    }
}
