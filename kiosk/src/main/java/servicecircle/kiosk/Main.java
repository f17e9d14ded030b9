package servicecircle.kiosk;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.center.DeviceKey;

/** Starts the kiosk of one terminal. */
public final class Main {
    private static final int UNUSABLE = 2;
    private static final String ENROL = "--enrol";
    private static final String DEVICE_KEY = "--device-key";
    private static final Set<String> OPTIONS =
            Set.of("--config", "--port", "--address", "--center-url", DEVICE_KEY, ENROL);
    private static final String USAGE = "Usage: kiosk --config FILE [--port N] [--address A] [--center-url URL]"
            + " [--device-key FILE] [--enrol CODE]";

    private Main() {}

    public static void main(String... arguments) {
        try {
            @Nullable String code = options(arguments).get(ENROL);
            if (code == null) {
                start(read(arguments));
            } else {
                System.exit(enrol(read(arguments), code));
            }
        } catch (ConfigTrouble trouble) {
            say(trouble.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static int enrol(KioskConfig config, String code) {
        Enrolment enrolment = new Enrolment(config, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Vertx vertx = Vertx.vertx(fewThreads());
        try {
            return enrolment.with(code, vertx);
        } finally {
            stop(vertx);
        }
    }

    private static void start(KioskConfig config) {
        @Nullable DeviceKey key = config.deviceKey() == null ? null : new DeviceKeyFile(config.deviceKey()).read();
        Vertx vertx = Vertx.vertx(fewThreads());
        KioskServer server = new KioskServer(config, key, Clock.systemUTC(), new SecureRandom());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx), "stop"));
        try {
            vertx.deployVerticle(server).await();
        } catch (Exception e) {
            throw cannotListen(config.listen(), e);
        }
        Logger log = LoggerFactory.getLogger(Main.class);
        log.info(
                "kiosk=started address={} port={} center={} device={}",
                config.listen().address(),
                server.port(),
                config.center().url(),
                key == null ? "none" : key.device());
    }

    /** One terminal, one visitor: one event loop does it all, workers are for name look-ups only. */
    private static VertxOptions fewThreads() {
        return new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1);
    }

    static KioskConfig read(String... arguments) {
        Map<String, String> options = options(arguments);
        @Nullable String file = options.get("--config");
        if (file == null) {
            throw new ConfigTrouble(USAGE);
        }
        return KioskConfig.read(
                Path.of(file),
                new KioskConfig.Overrides(
                        options.get("--address"),
                        port(options.get("--port")),
                        options.get("--center-url"),
                        options.get(DEVICE_KEY)));
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < arguments.length; at += 2) {
            if (!OPTIONS.contains(arguments[at]) || at + 1 == arguments.length) {
                throw new ConfigTrouble(USAGE);
            }
            options.put(arguments[at], arguments[at + 1]);
        }
        return options;
    }

    private static @Nullable Integer port(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new ConfigTrouble("--port must be a whole number from 0 to 65535, not " + text + ".");
        }
        return Integer.valueOf(text);
    }

    private static ConfigTrouble cannotListen(KioskConfig.Listen listen, Exception e) {
        return new ConfigTrouble("The kiosk cannot listen on " + listen.address() + ":" + listen.port() + " ("
                + e.getMessage() + "); choose another port with --port.");
    }

    private static void stop(Vertx vertx) {
        try {
            vertx.close().await(5, TimeUnit.SECONDS);
        } catch (Exception late) {
            say("The kiosk did not close in time: " + late.getMessage());
        }
    }

    private static void say(@Nullable String sentence) {
        System.err.println(sentence);
    }
}
