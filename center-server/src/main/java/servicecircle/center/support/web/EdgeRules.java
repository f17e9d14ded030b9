package servicecircle.center.support.web;

import java.time.Duration;
import java.util.Set;

/**
 * What the edge lets through.
 *
 * @param hosts host names (without port) that this process answers to
 * @param bodyBytes the largest request body
 * @param bodyDeadline how long a body may take to arrive; an idle timeout alone lets a slow one live on
 */
public record EdgeRules(Set<String> hosts, int bodyBytes, Duration bodyDeadline) {
    private static final int BODY_BYTES = 64 * 1024;

    public EdgeRules {
        hosts = Set.copyOf(hosts);
    }

    /** 64 KB, 20 s. */
    public static EdgeRules usual(Set<String> hosts) {
        return new EdgeRules(hosts, BODY_BYTES, Duration.ofSeconds(20));
    }
}
