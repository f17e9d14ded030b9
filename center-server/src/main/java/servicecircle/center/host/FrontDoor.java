package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.queue.QueueFeature;
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.metrics.MetricsFeature;
import servicecircle.center.support.tls.CertificateWatch;
import servicecircle.center.support.tls.ServerCertificate;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Asker;
import servicecircle.center.support.web.RouteList;
import servicecircle.center.support.web.SecureRouter;
import servicecircle.center.support.web.StaticRoutes;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Pages;

/** Listens on the one event loop that also talks to the database: no request changes threads. */
final class FrontDoor extends VerticleBase {
    private static final int STREAMS = 50;

    private final HostConfig config;
    private final House house;
    private final Fittings fittings;
    private final Host.Surroundings around;
    private final AtomicInteger port = new AtomicInteger();
    private volatile List<String> operations = List.of();
    private @Nullable HttpServer server;

    FrontDoor(HostConfig config, House house, Fittings fittings, Host.Surroundings around) {
        this.config = config;
        this.house = house;
        this.fittings = fittings;
        this.around = around;
    }

    /** What routes of the host itself need. */
    record Fittings(
            Database database,
            Pages pages,
            Answers answers,
            @Nullable MetricsFeature metrics) {}

    int port() {
        return port.get();
    }

    List<String> operations() {
        return operations;
    }

    @Override
    public Future<?> start() throws IOException {
        HttpServerOptions options = SecureRouter.serverOptions()
                .setHost(config.listen().address())
                .setPort(config.listen().port());
        HostConfig.Tls tls = config.listen().tls();
        ServerCertificate certificate = tls == null ? null : ServerCertificate.read(tls.certificate(), tls.key());
        return SecureRouter.server(vertx, certificate == null ? options : https(options, certificate), around.edge())
                .requestHandler(router())
                .listen()
                .onSuccess(listening -> {
                    server = listening;
                    port.set(listening.actualPort());
                    if (certificate != null) {
                        new CertificateWatch(vertx, certificate, listening::updateSSLOptions).start();
                    }
                });
    }

    @Override
    public Future<?> stop() {
        HttpServer running = server;
        return running == null ? Future.succeededFuture() : running.shutdown(10, TimeUnit.SECONDS);
    }

    private Router router() {
        Router router = SecureRouter.create(
                vertx, around.edge(), fittings.answers(), new Turnstile(around.edge(), askers(), around.clock()));
        MetricsFeature metrics = fittings.metrics();
        if (metrics != null) {
            metrics.meter(router);
        }
        house.people().guard(router);
        house.people().addTo(router);
        house.centers().forEach(center -> center.addTo(router));
        RoomsFeature.addStaffPages(router, house.centers(), house.people().console());
        house.queues().forEach(queue -> queue.addTo(router));
        house.queues().forEach(queue -> queue.watchOver(vertx));
        QueueFeature.addStaffPages(router, house.queues(), house.people().console());
        addHostRoutes(router);
        operations = RouteList.of(router, config.halls().stream().map(Hall::id).toList());
        return router;
    }

    private void addHostRoutes(Router router) {
        FrontRoutes front = new FrontRoutes(house.centers(), fittings.database(), fittings.answers(), around.clock());
        front.addTo(router);
        if (config.use().showsGallery()) {
            front.addGalleryTo(router, fittings.pages(), Host.ZONE);
        }
        new ReferenceRoutes(house.centers(), fittings.database()).addTo(router);
        new TicketReferenceRoutes(house.queues(), fittings.database()).addTo(router);
        new StaticRoutes().addTo(router);
    }

    /** Whom the house knows: what a test says, and the terminals and sessions that were found lately. */
    private Asker askers() {
        return request -> around.known().keyOf(request).or(() -> house.people().keyOf(request));
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
}
