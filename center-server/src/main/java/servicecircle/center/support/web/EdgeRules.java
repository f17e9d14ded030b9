package servicecircle.center.support.web;

import java.time.Duration;
import java.util.Set;

/**
 * What the edge lets through.
 *
 * @param hosts host names (without port) that this process answers to
 * @param bodyBytes the largest request body
 * @param bodyDeadline how long a body may take to arrive; an idle timeout alone lets a slow one live on
 * @param limits how many requests a minute
 * @param connections how many open connections
 * @param trustedProxies addresses of the proxies whose {@code X-Forwarded-For} is believed; usually none
 */
public record EdgeRules(
        Set<String> hosts,
        int bodyBytes,
        Duration bodyDeadline,
        RateLimits limits,
        Connections connections,
        Set<String> trustedProxies) {
    private static final int BODY_BYTES = 64 * 1024;

    public EdgeRules {
        hosts = Set.copyOf(hosts);
        trustedProxies = Set.copyOf(trustedProxies);
    }

    /**
     * Open connections.
     *
     * @param perAddress from one IPv4 address or /64 network
     * @param together from everywhere
     */
    public record Connections(int perAddress, int together) {
        public Connections {
            if (perAddress < 1 || together < perAddress) {
                throw new IllegalArgumentException("must allow one connection an address, and together no fewer");
            }
        }
    }

    /** 64 KB, 20 s, {@link RateLimits#usual}, 200 connections an address and 4,000 together, no proxy. */
    public static EdgeRules usual(Set<String> hosts) {
        return new EdgeRules(
                hosts, BODY_BYTES, Duration.ofSeconds(20), RateLimits.usual(), new Connections(200, 4_000), Set.of());
    }

    public EdgeRules with(RateLimits other) {
        return new EdgeRules(hosts, bodyBytes, bodyDeadline, other, connections, trustedProxies);
    }

    public EdgeRules with(Connections other) {
        return new EdgeRules(hosts, bodyBytes, bodyDeadline, limits, other, trustedProxies);
    }

    public EdgeRules withTrustedProxies(Set<String> addresses) {
        return new EdgeRules(hosts, bodyBytes, bodyDeadline, limits, connections, addresses);
    }
}
