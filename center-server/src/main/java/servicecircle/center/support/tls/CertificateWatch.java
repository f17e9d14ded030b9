package servicecircle.center.support.tls;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a renewed certificate into use without a restart. Files that do not fit stay unused, and the old ones in use. */
public final class CertificateWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Function<ServerSSLOptions, Future<Boolean>> server;
    private ServerCertificate current;
    private String told = "";

    /** @param server takes new options into use for connections to come */
    public CertificateWatch(
            Vertx vertx, ServerCertificate current, Function<ServerSSLOptions, Future<Boolean>> server) {
        this.vertx = vertx;
        this.current = current;
        this.server = server;
    }

    /** Looks every few seconds, until the verticle that called this is undeployed. */
    public void start() {
        LOG.info("event=certificate_in_use expires={}", current.expires());
        vertx.setPeriodic(PAUSE.toMillis(), tick -> look());
    }

    private void look() {
        vertx.executeBlocking(this::renewedOrCurrent)
                .compose(this::use)
                .onFailure(
                        unfit -> LOG.warn("event=certificate_renewal outcome=refused reason={}", unfit.getMessage()));
    }

    private ServerCertificate renewedOrCurrent() throws IOException {
        return current.isOutdated() ? current.again() : current;
    }

    private Future<Void> use(ServerCertificate certificate) {
        if (certificate == current) {
            return Future.succeededFuture();
        }
        return server.apply(certificate.options()).map(done -> {
            current = certificate;
            told = "";
            LOG.info("event=certificate_in_use expires={}", certificate.expires());
            return null;
        });
    }
}
