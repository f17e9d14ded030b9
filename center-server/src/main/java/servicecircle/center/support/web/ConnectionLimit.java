package servicecircle.center.support.web;

import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many connections are open, from each address and together; one too many is closed before it can say anything. A
 * trusted proxy speaks for many, so only the whole counts for it.
 */
final class ConnectionLimit {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimit.class);

    private final EdgeRules.Connections most;
    private final ClientAddress addresses;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;
    private boolean full;

    ConnectionLimit(EdgeRules rules) {
        this.most = rules.connections();
        this.addresses = new ClientAddress(rules.trustedProxies());
    }

    /** For {@code HttpServer.connectionHandler}. */
    void admit(HttpConnection connection) {
        String address = ClientAddress.textOf(connection.remoteAddress());
        if (enter(address)) {
            connection.closeHandler(closed -> leave(address));
        } else {
            connection.close();
        }
    }

    synchronized boolean enter(String address) {
        noteFull(all >= most.together());
        String network = ClientAddress.networkOf(address);
        int here = open.getOrDefault(network, 0);
        if (full || (here >= most.perAddress() && !addresses.isProxy(address))) {
            return false;
        }
        open.put(network, here + 1);
        all++;
        return true;
    }

    synchronized void leave(String address) {
        open.computeIfPresent(ClientAddress.networkOf(address), (network, here) -> here > 1 ? here - 1 : null);
        all--;
    }

    private void noteFull(boolean now) {
        if (now != full) {
            full = now;
            LOG.warn("event=connections state={} open={}", now ? "full" : "free", all);
        }
    }
}
