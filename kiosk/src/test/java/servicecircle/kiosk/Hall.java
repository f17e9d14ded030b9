package servicecircle.kiosk;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.KioskConfig.Listen;
import servicecircle.kiosk.center.CenterAddress;
import servicecircle.kiosk.center.DeviceKey;
import servicecircle.kiosk.screens.IdleTimes;
import servicecircle.kiosk.screens.ScreenProfile;
import servicecircle.pages.parts.Text;

/** A real kiosk process in this JVM and, next to it, a small center that can come and go. */
final class Hall implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final TestClock clock = new TestClock(Samples.NOW);
    private final KioskServer kiosk;
    private final int centerPort;
    private FakeCenter center = new FakeCenter(0);
    private @Nullable String deployedCenter;

    Hall() {
        this(null, null);
    }

    /** With a key the kiosk tells the center which terminal it is. */
    Hall(@Nullable DeviceKey key) {
        this(key, null);
    }

    /** The tablet of a window. */
    static Hall withRaterAt(String window) {
        return new Hall(Samples.KEY, window);
    }

    private Hall(@Nullable DeviceKey key, @Nullable String raterWindow) {
        deployedCenter = vertx.deployVerticle(center).await();
        centerPort = center.port();
        Text name = new Text("桂花社区党群服务中心", "Guihua Center");
        CenterAddress address =
                new CenterAddress("http://127.0.0.1:" + centerPort, Samples.CENTER_ID, name, "0572-5550105");
        KioskConfig config = new KioskConfig(
                new Listen("127.0.0.1", 0, List.of()),
                address,
                null,
                new ScreenProfile(1080, 1920, 21.5, 1),
                new IdleTimes(60, 120, 30, 15),
                raterWindow);
        kiosk = new KioskServer(config, key, clock, new SecureRandom());
        vertx.deployVerticle(kiosk).await();
    }

    Visitor visitor() {
        return new Visitor(kiosk.port());
    }

    int port() {
        return kiosk.port();
    }

    FakeCenter center() {
        return center;
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    void centerGoesAway() {
        vertx.undeploy(Objects.requireNonNull(deployedCenter)).await();
    }

    void centerComesBack() {
        center = new FakeCenter(centerPort);
        deployedCenter = vertx.deployVerticle(center).await();
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    /** Stands still until it is told to go on. */
    private static final class TestClock extends Clock {
        private final AtomicReference<Instant> now;

        TestClock(Instant start) {
            now = new AtomicReference<>(start);
        }

        void pass(Duration time) {
            now.updateAndGet(instant -> instant.plus(time));
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(instant()).withZone(zone);
        }
    }
}
