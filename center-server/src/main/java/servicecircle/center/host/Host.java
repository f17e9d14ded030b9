package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.Tally;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.metrics.MetricsFeature;
import servicecircle.center.support.tls.CertificateWatch;
import servicecircle.center.support.tls.ServerCertificate;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.EdgeRules;
import servicecircle.center.support.web.RouteList;
import servicecircle.center.support.web.SecureRouter;
import servicecircle.center.support.web.StaticRoutes;
import servicecircle.pages.Pages;

/** A running host: its centers wired together and listening. */
final class Host {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Per connection: a browser needs a dozen at once. */
    private static final int STREAMS = 50;

    private final Vertx vertx;
    private final HostConfig config;
    private final Database database;
    private final Clock clock;
    private final Pages pages = new Pages();
    private final Answers answers;
    private final @Nullable MetricsFeature metrics;
    private final AtomicInteger port = new AtomicInteger();
    private final AtomicInteger metricsPort = new AtomicInteger();
    private volatile List<String> operations = List.of();

    private Host(Vertx vertx, HostConfig config, Database database, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.database = database;
        this.clock = clock;
        this.answers = new Answers(pages, clock, ZONE);
        this.metrics = config.metrics() == null ? null : new MetricsFeature(vertx);
    }

    /**
     * Opens the centers on a migrated database and listens.
     *
     * @param clock the time of rules and pages; tests move it
     */
    static Future<Host> start(Vertx vertx, HostConfig config, DatabaseAddress address, Keys keys, Clock clock) {
        Host host = new Host(
                vertx, config, Database.open(vertx, address, config.database().poolSize()), clock);
        return host.database
                .awaitReady(PATIENCE)
                .compose(ready -> host.openCenters(keys))
                .compose(host::listen)
                .map(host);
    }

    /** The port it listens on; of interest when the configuration said 0. */
    int port() {
        return port.get();
    }

    /** The port of the figures, or 0 where they are off. */
    int metricsPort() {
        return metricsPort.get();
    }

    /** Its routes as {@code METHOD /path/{parameter}}, to be held against the contract. */
    List<String> operations() {
        return operations;
    }

    /** Finishes requests that are under way, then lets go of everything. */
    Future<Void> stop() {
        return Future.all(vertx.deploymentIDs().stream().map(vertx::undeploy).toList())
                .eventually(database::close)
                .eventually(this::closeMetrics)
                .eventually(vertx::close)
                .mapEmpty();
    }

    private Future<List<RoomsFeature>> openCenters(Keys keys) {
        var around = new RoomsFeature.Surroundings(
                database,
                keys,
                pages,
                answers,
                clock,
                new SecureRandom(),
                config.publicUrl(),
                metrics == null ? Tally.NOBODY : metrics);
        List<Future<RoomsFeature>> opening = config.halls().stream()
                .map(hall -> RoomsFeature.open(hall, around))
                .toList();
        return Future.all(opening)
                .map(all -> opening.stream().map(Future::result).toList());
    }

    private Future<?> listen(List<RoomsFeature> centers) {
        HostConfig.Metrics where = config.metrics();
        Future<String> open = vertx.deployVerticle(new Listener(centers));
        if (metrics == null || where == null) {
            return open;
        }
        Figures.show(metrics, database.use(), DataFolder.lastBackup(config.data()), clock);
        return open.compose(listening -> metrics.listen(where.address(), where.port()))
                .onSuccess(metricsPort::set);
    }

    private Future<Void> closeMetrics() {
        if (metrics != null) {
            metrics.close();
        }
        return Future.succeededFuture();
    }

    private Router router(List<RoomsFeature> centers) {
        Router router = SecureRouter.create(vertx, EdgeRules.usual(config.hostNames()), answers);
        if (metrics != null) {
            metrics.meter(router);
        }
        centers.forEach(center -> center.addTo(router));
        FrontRoutes front = new FrontRoutes(centers, database, answers, clock);
        front.addTo(router);
        if (config.development()) {
            front.addGalleryTo(router, pages, ZONE);
        }
        new ReferenceRoutes(centers, database).addTo(router);
        new StaticRoutes().addTo(router);
        operations = RouteList.of(router, config.halls().stream().map(Hall::id).toList());
        return router;
    }

    /** Listens on the one event loop that also talks to the database: no request changes threads. */
    private final class Listener extends VerticleBase {
        private final List<RoomsFeature> centers;
        private @Nullable HttpServer server;

        private Listener(List<RoomsFeature> centers) {
            this.centers = centers;
        }

        @Override
        public Future<?> start() throws IOException {
            HttpServerOptions options = SecureRouter.serverOptions()
                    .setHost(config.listen().address())
                    .setPort(config.listen().port());
            HostConfig.Tls tls = config.listen().tls();
            ServerCertificate certificate = tls == null ? null : ServerCertificate.read(tls.certificate(), tls.key());
            return vertx.createHttpServer(certificate == null ? options : https(options, certificate))
                    .requestHandler(router(centers))
                    .listen()
                    .onSuccess(listening -> {
                        listening(listening);
                        if (certificate != null) {
                            new CertificateWatch(vertx, certificate, listening::updateSSLOptions).start();
                        }
                    });
        }

        private static HttpServerOptions https(HttpServerOptions options, ServerCertificate certificate) {
            options.setSsl(true)
                    .setUseAlpn(true)
                    .setKeyCertOptions(certificate.pem())
                    .setEnabledSecureTransportProtocols(ServerCertificate.PROTOCOLS)
                    .setInitialSettings(new Http2Settings().setMaxConcurrentStreams(STREAMS));
            ServerCertificate.SUITES.forEach(options::addEnabledCipherSuite);
            return options;
        }

        private void listening(HttpServer server) {
            this.server = server;
            port.set(server.actualPort());
        }

        @Override
        public Future<?> stop() {
            HttpServer running = server;
            return running == null ? Future.succeededFuture() : running.shutdown(10, TimeUnit.SECONDS);
        }
    }
}
