package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import servicecircle.center.host.config.CenterConfig;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.host.config.IdentityDoor;
import servicecircle.center.people.PeopleFeature;
import servicecircle.center.queue.QueueFeature;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.rooms.RoomsFeature;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.Tally;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.Database;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.metrics.MetricsFeature;
import servicecircle.center.support.openid.OpenIdFeature;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Asker;
import servicecircle.center.support.web.EdgeRules;
import servicecircle.pages.Pages;
import servicecircle.pages.queue.QueueGlance;

/** A running host: its centers wired together and listening. */
final class Host {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Passwords are checked one at a time: a second core is left to the hall. */
    private static final int SLOW_THREADS = 1;

    private static final int SLOW_LINE = 20;

    private final Vertx vertx;
    private final HostConfig config;
    private final Database database;
    private final Surroundings around;
    private final Pages pages = new Pages();
    private final Answers answers;
    private final @Nullable MetricsFeature metrics;
    private final SlowWork slowWork;
    private final @Nullable OpenIdFeature provider;
    private final AtomicInteger metricsPort = new AtomicInteger();
    private volatile @Nullable House house;
    private volatile @Nullable FrontDoor door;
    private volatile @Nullable Rounds rounds;

    private Host(Vertx vertx, HostConfig config, Database database, Surroundings around) {
        this.vertx = vertx;
        this.config = config;
        this.database = database;
        this.around = around;
        this.answers = new Answers(pages, around.clock(), ZONE);
        this.slowWork = new SlowWork(vertx, SLOW_THREADS, SLOW_LINE);
        HostConfig.SignIn signIn = config.signIn();
        this.provider = signIn == null
                ? null
                : new OpenIdFeature(vertx, IdentityDoor.providerOf(signIn, config.publicUrl()), around.clock());
        this.metrics = config.metrics() == null ? null : new MetricsFeature(vertx);
    }

    /**
     * What a host finds around it when it starts.
     *
     * @param clock the time of rules and pages; tests move it
     * @param known whom the edge knows besides the terminals and sessions of this host
     */
    record Surroundings(Keys keys, Clock clock, EdgeRules edge, Asker known) {
        /** Behind the edge that a configuration asks for. */
        static Surroundings of(HostConfig config, Keys keys, Clock clock) {
            return new Surroundings(keys, clock, config.edgeRules(), Asker.UNKNOWN);
        }
    }

    /** Opens the centers on a migrated database and listens. */
    static Future<Host> start(Vertx vertx, HostConfig config, DatabaseAddress address, Surroundings around) {
        Host host = new Host(
                vertx, config, Database.open(vertx, address, config.database().poolSize()), around);
        return host.database
                .awaitReady(PATIENCE)
                .compose(ready -> host.openHouse())
                .compose(host::listen)
                .map(listening -> host.greetProvider());
    }

    /** Nobody waits for its answer: the house is open without it. */
    private Host greetProvider() {
        if (provider != null) {
            provider.greet();
        }
        return this;
    }

    /** The port it listens on; of interest when the configuration said 0. */
    int port() {
        return Objects.requireNonNull(door).port();
    }

    int metricsPort() {
        return metricsPort.get();
    }

    /** Its routes as {@code METHOD /path/{parameter}}, to be held against the contract. */
    List<String> operations() {
        return Objects.requireNonNull(door).operations();
    }

    /** Who acts on this host, for whoever starts it. */
    PeopleFeature people() {
        return Objects.requireNonNull(house).people();
    }

    List<RoomsFeature> centers() {
        return Objects.requireNonNull(house).centers();
    }

    List<QueueFeature> queues() {
        return Objects.requireNonNull(house).queues();
    }

    /** What is done from time to time. */
    Rounds rounds() {
        return Objects.requireNonNull(rounds);
    }

    /** Finishes requests that are under way, then lets go of everything. */
    Future<Void> stop() {
        return Future.all(vertx.deploymentIDs().stream().map(vertx::undeploy).toList())
                .eventually(() -> rounds().stop())
                .eventually(this::letGoOfWork)
                .eventually(database::close)
                .eventually(this::closeMetrics)
                .eventually(vertx::close)
                .mapEmpty();
    }

    private Future<Void> letGoOfWork() {
        slowWork.close();
        return Future.succeededFuture();
    }

    private Future<Void> closeMetrics() {
        if (metrics != null) {
            metrics.close();
        }
        return Future.succeededFuture();
    }

    private Future<House> openHouse() {
        return openCenters().compose(centers -> PeopleFeature.open(
                        people(around.keys()),
                        centers.stream()
                                .map(center -> HallSettings.of(center, around.clock()))
                                .toList())
                .map(people -> new House(centers, queues(centers), people)));
    }

    private PeopleFeature.Surroundings people(Keys keys) {
        return new PeopleFeature.Surroundings(
                database,
                keys,
                config.data(),
                slowWork,
                pages,
                answers,
                AccessTable.of(config.use().showsGallery()),
                new SecureRandom(),
                around.clock(),
                ZONE,
                tally(),
                provider);
    }

    private Tally tally() {
        return metrics == null ? Tally.NOBODY : metrics;
    }

    private Future<List<RoomsFeature>> openCenters() {
        var surroundings = new RoomsFeature.Surroundings(
                database,
                around.keys(),
                pages,
                answers,
                around.clock(),
                new SecureRandom(),
                config.publicUrl(),
                tally(),
                this::glance);
        List<Future<RoomsFeature>> opening = config.halls().stream()
                .map(hall -> RoomsFeature.open(hall, surroundings))
                .toList();
        return Future.all(opening)
                .map(all -> opening.stream().map(Future::result).toList());
    }

    /** The rooms are opened first; they are asked for the first screen when the whole house stands. */
    private Future<Optional<QueueGlance>> glance(String center) {
        House opened = house;
        return opened == null
                ? Future.succeededFuture(Optional.empty())
                : opened.queues().stream()
                        .filter(queue -> queue.center().equals(center))
                        .findFirst()
                        .map(QueueFeature::glance)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** Of those centers whose file says that they have windows. */
    private List<QueueFeature> queues(List<RoomsFeature> centers) {
        var surroundings = new QueueFeature.Surroundings(
                database, around.keys(), answers, pages, around.clock(), new SecureRandom(), config.publicUrl());
        List<QueueFeature> queues = new ArrayList<>();
        for (int i = 0; i < centers.size(); i++) {
            CenterConfig file = config.centers().get(i);
            QueuePlan plan = file.queue();
            if (plan != null) {
                Hall hall = centers.get(i).hall();
                queues.add(new QueueFeature(
                        new QueueHall(
                                hall.id(),
                                centers.get(i).centerKey(),
                                hall.hours(),
                                plan,
                                file.ratings(),
                                hall::cardAt),
                        surroundings));
            }
        }
        return queues;
    }

    private Future<?> listen(House opened) {
        house = opened;
        rounds = new Rounds(vertx, opened);
        FrontDoor listening =
                new FrontDoor(config, opened, new FrontDoor.Fittings(database, pages, answers, metrics), around);
        door = listening;
        Future<String> open = vertx.deployVerticle(listening).onSuccess(deployed -> rounds().start());
        HostConfig.Metrics where = config.metrics();
        if (metrics == null || where == null) {
            return open;
        }
        Figures.show(metrics, database.use(), DataFolder.lastBackup(config.data()), around.clock());
        return open.compose(deployed -> metrics.listen(where.address(), where.port()))
                .onSuccess(metricsPort::set);
    }
}
