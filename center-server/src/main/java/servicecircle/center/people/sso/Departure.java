package servicecircle.center.people.sso;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.support.openid.Challenge;

/**
 * A browser that was sent to the provider.
 *
 * @param browser what the browser's cookie holds meanwhile
 * @param until when it is forgotten
 * @param link the session whose account is to be linked, or null to sign in
 */
record Departure(
        Challenge challenge,
        SessionSecret browser,
        Instant until,
        @Nullable UUID link) {}
