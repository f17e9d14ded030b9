package servicecircle.center.support.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Says whom the house knows among those who ask. Called for every request before anything else is read, on the event loop:
 * it must answer at once from memory.
 */
@FunctionalInterface
public interface Asker {
    /** Knows nobody: everybody is counted by address. */
    Asker UNKNOWN = request -> Optional.empty();

    /** By what a request is counted. */
    enum Kind {
        DEVICE,
        SESSION,
        /** By the keyed index of a telephone number: known once the body was read, and counted besides the others. */
        PHONE,
        ADDRESS
    }

    /**
     * One who asks.
     *
     * @param name unique within the kind; no secret and no personal data
     */
    record Key(Kind kind, String name) {
        /** The same for the same asker, and different for two of different kinds. */
        public String text() {
            return kind + " " + name;
        }
    }

    /**
     * The device or session whose secret was verified, the device first. Empty for a secret that is missing, unknown or
     * wrong: whoever could invent a key would have a limit of their own for each request.
     */
    Optional<Key> keyOf(HttpServerRequest request);
}
