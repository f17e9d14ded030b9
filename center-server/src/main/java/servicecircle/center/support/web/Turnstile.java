package servicecircle.center.support.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicecircle.center.support.BadInput;

/**
 * Counts who comes in, each by the surest thing that is known of them: a registered device, a session, else the address.
 * Behind one address a terminal therefore goes on while a stranger there is told to wait. A route that reads a telephone
 * number counts it here as well, so that one number is not tried from many addresses.
 */
public final class Turnstile {
    /** No escapes and no dots in a row, or there would be ways out of these folders into what is counted. */
    private static final Pattern FREE = Pattern.compile("/(static|health)(/(?!\\.)[A-Za-z0-9._-]+)+");

    private static final String PLACE = "place";
    private static final String HERE = "turnstile";

    private final ClientAddress addresses;
    private final Asker known;
    private final Map<Asker.Kind, RateLimit> limits = new EnumMap<>(Asker.Kind.class);

    public Turnstile(EdgeRules rules, Asker known, Clock clock) {
        this.addresses = new ClientAddress(rules.trustedProxies());
        this.known = known;
        rules.limits().byKind().forEach((kind, perMinute) -> limits.put(kind, limit(kind, perMinute, clock)));
    }

    private static RateLimit limit(Asker.Kind kind, int perMinute, Clock clock) {
        return kind == Asker.Kind.PHONE
                ? new RateLimit(perMinute, Duration.ofMinutes(1), clock)
                : new RateLimit(perMinute, clock);
    }

    /** The terminal or address that a request comes from; other limits are kept by this. */
    public static Asker.Key placeOf(RoutingContext context) {
        Asker.Key place = context.get(PLACE);
        if (place == null) {
            throw new IllegalStateException("the request did not come through the turnstile");
        }
        return place;
    }

    /**
     * Counts a request by its telephone number too; to be asked before anything is looked up, so that the answer is the
     * same whether anybody knows the number or not.
     *
     * @param phoneIndex the keyed index, never the number itself
     * @throws BadInput 429 when there were too many
     */
    public static void countPhone(RoutingContext context, byte[] phoneIndex) {
        Turnstile turnstile = context.get(HERE);
        if (turnstile == null) {
            throw new IllegalStateException("the request did not come through the turnstile");
        }
        turnstile.take(context, new Asker.Key(Asker.Kind.PHONE, HexFormat.of().formatHex(phoneIndex)));
    }

    void count(RoutingContext context) {
        context.put(HERE, this);
        Asker.Key asker = known.keyOf(context.request()).orElseGet(() -> addressOf(context));
        // A session is no place: whoever signs in anew would have tries anew.
        context.put(PLACE, asker.kind() == Asker.Kind.SESSION ? addressOf(context) : asker);
        if (!isFree(context.request().path())) {
            take(context, asker);
        }
        context.next();
    }

    private void take(RoutingContext context, Asker.Key asker) {
        Duration wait = limitOf(asker).take(asker.name());
        if (!wait.isZero()) {
            throw tooMany(context, wait);
        }
    }

    private Asker.Key addressOf(RoutingContext context) {
        return new Asker.Key(Asker.Kind.ADDRESS, addresses.of(context.request()));
    }

    private RateLimit limitOf(Asker.Key asker) {
        return Objects.requireNonNull(limits.get(asker.kind()));
    }

    /** One page brings twenty files of ours along, and whoever watches the house must not be turned away. */
    private static boolean isFree(@Nullable String path) {
        return path != null && FREE.matcher(path).matches();
    }

    private static BadInput tooMany(RoutingContext context, Duration wait) {
        String seconds = Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
        return new BadInput(429, "", "TOO_MANY_REQUESTS", Map.of("seconds", seconds));
    }
}
