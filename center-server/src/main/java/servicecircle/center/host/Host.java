package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.PeopleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Asker;
import servicecircle.center.support.web.EdgeRules;
import servicecircle.center.support.web.RouteList;
import servicecircle.center.support.web.SecureRouter;
import servicecircle.center.support.web.StaticRoutes;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Pages;

/** A running host: its centers wired together and listening. */
final class Host {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final HostConfig config;
    private final Database database;
    private final Clock clock;
    private final EdgeRules edge;
    private final Asker known;
    private final Pages pages = new Pages();
    private final Answers answers;
    private final AtomicInteger port = new AtomicInteger();
    private volatile List<String> operations = List.of();
    private final SlowWork slowWork;
    private volatile @Nullable House house;

    private Host(Vertx vertx, HostConfig config, Database database, Surroundings around) {
        this.vertx = vertx;
        this.config = config;
        this.database = database;
        this.clock = around.clock();
        this.edge = around.edge();
        this.known = around.known();
        this.answers = new Answers(pages, clock, ZONE);
        this.slowWork = new SlowWork(vertx, 1, 20);
    }

    /** What a host finds around it when it starts. */
    record Surroundings(Keys keys, Clock clock, EdgeRules edge, Asker known) {}

    /**
     * Opens the centers on a migrated database and listens.
     *
     * @param clock the time of rules and pages; tests move it
     */
    static Future<Host> start(Vertx vertx, HostConfig config, DatabaseAddress address, Keys keys, Clock clock) {
        EdgeRules edge = EdgeRules.usual(config.hostNames());
        return start(vertx, config, address, new Surroundings(keys, clock, edge, Asker.UNKNOWN));
    }

    /** The same behind an edge of one's own. */
    static Future<Host> start(Vertx vertx, HostConfig config, DatabaseAddress address, Surroundings around) {
        Host host = new Host(vertx, config, Database.open(vertx, address, config.poolSize()), around);
        return host.database
                .awaitReady(PATIENCE)
                .compose(ready -> host.openHouse(around.keys()))
                .compose(host::listen)
                .map(host);
    }

    /** The port it listens on; of interest when the configuration said 0. */
    int port() {
        return port.get();
    }

    /** Its routes as {@code METHOD /path/{parameter}}, to be held against the contract. */
    List<String> operations() {
        return operations;
    }

    /** Finishes requests that are under way, then lets go of everything. */
    Future<Void> stop() {
        return Future.all(vertx.deploymentIDs().stream().map(vertx::undeploy).toList())
                .eventually(this::letGoOfWork)
                .eventually(database::close)
                .eventually(vertx::close)
                .mapEmpty();
    }

    private Future<Void> letGoOfWork() {
        slowWork.close();
        return Future.succeededFuture();
    }

    private Future<House> openHouse(Keys keys) {
        return openCenters(keys).compose(centers -> PeopleFeature.open(surroundings(keys), known(centers))
                .map(people -> new House(centers, people)));
    }

    /** What stands behind the listener. */
    private record House(List<RoomsFeature> centers, PeopleFeature people) {}

    private PeopleFeature.Surroundings surroundings(Keys keys) {
        return new PeopleFeature.Surroundings(
                database,
                keys,
                config.data(),
                slowWork,
                pages,
                answers,
                AccessTable.of(config.development()),
                new SecureRandom(),
                clock,
                ZONE);
    }

    private List<KnownCenter> known(List<RoomsFeature> centers) {
        return centers.stream().map(center -> HallSettings.of(center, clock)).toList();
    }

    private Future<List<RoomsFeature>> openCenters(Keys keys) {
        var around = new RoomsFeature.Surroundings(
                database, keys, pages, answers, clock, new SecureRandom(), config.publicUrl());
        List<Future<RoomsFeature>> opening = config.halls().stream()
                .map(hall -> RoomsFeature.open(hall, around))
                .toList();
        return Future.all(opening)
                .map(all -> opening.stream().map(Future::result).toList());
    }

    private Future<String> listen(House opened) {
        house = opened;
        return vertx.deployVerticle(new Listener(opened));
    }

    /** Who acts on this host, for whoever starts it. */
    PeopleFeature people() {
        return Objects.requireNonNull(house).people();
    }

    /** Whom the house knows: what a test says, and the terminals and sessions that were found lately. */
    private Asker askers(PeopleFeature people) {
        return request -> known.keyOf(request).or(() -> people.keyOf(request));
    }

    private Router router(House house) {
        List<RoomsFeature> centers = house.centers();
        Router router = SecureRouter.create(vertx, edge, answers, new Turnstile(edge, askers(house.people()), clock));
        house.people().guard(router);
        house.people().addTo(router);
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
        private final House opened;
        private @Nullable HttpServer server;

        private Listener(House opened) {
            this.opened = opened;
        }

        @Override
        public Future<?> start() {
            HttpServerOptions options =
                    SecureRouter.serverOptions().setHost(config.address()).setPort(config.port());
            return SecureRouter.server(vertx, options, edge)
                    .requestHandler(router(opened))
                    .listen()
                    .onSuccess(this::listening);
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
