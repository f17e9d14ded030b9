package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.queue.QueueFeature;

/** What is done from time to time while the host runs. A round that fails is tried again at its next time. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** Auditors should not have to wait a day for the first word. */
    private static final Duration FIRST_CHECK = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final House house;
    private final List<Long> timers = new ArrayList<>();

    Rounds(Vertx vertx, House house) {
        this.vertx = vertx;
        this.house = house;
    }

    void start() {
        every(Duration.ofMinutes(1), "checkpoint", house.people().audit()::checkpoint);
        every(Duration.ofHours(24), "trail", this::checkTrail);
        timers.add(vertx.setTimer(FIRST_CHECK.toMillis(), timer -> run("trail", this::checkTrail)));
        every(Duration.ofHours(1), "retention", house.people().retention()::erase);
        every(Duration.ofHours(1), "certificates", house.people().organisations()::expire);
        house.queues().forEach(this::startQueue);
        run("certificates", house.people().organisations()::expire);
        run("retention", house.people().retention()::erase);
    }

    private void startQueue(QueueFeature queue) {
        every(Duration.ofSeconds(15), "windows", queue::pauseSilent);
        every(Duration.ofMinutes(5), "speed", queue::watchToday);
        every(Duration.ofMinutes(30), "day", queue::sweep);
        every(Duration.ofHours(6), "waits", queue::learn);
        run("day", queue::sweep);
        run("waits", queue::learn);
    }

    /** One last checkpoint: what happened until now cannot be made unseen. */
    Future<Void> stop() {
        timers.forEach(vertx::cancelTimer);
        return house.people().audit().checkpoint();
    }

    private Future<Void> checkTrail() {
        return house.people().audit().check().mapEmpty();
    }

    private void every(Duration time, String name, Supplier<Future<Void>> round) {
        timers.add(vertx.setPeriodic(time.toMillis(), timer -> run(name, round)));
    }

    private static void run(String name, Supplier<Future<Void>> round) {
        round.get()
                .onFailure(
                        failure -> LOG.warn("event=round name={} outcome=failed reason={}", name, failure.toString()));
    }
}
