package servicecircle.kiosk;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.DeviceKey;
import servicecircle.kiosk.screens.KioskRouter;

/** The HTTP server of one terminal: a verticle, so that everything of a kiosk runs on one event loop. */
final class KioskServer extends VerticleBase {
    private static final int IDLE_SECONDS = 15;
    private static final int MOST_FORM_FIELDS = 32;

    private final KioskConfig config;
    private final @Nullable DeviceKey key;
    private final Clock clock;
    private final SecureRandom random;
    private @Nullable HttpServer server;

    KioskServer(KioskConfig config, @Nullable DeviceKey key, Clock clock, SecureRandom random) {
        this.config = config;
        this.key = key;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Future<?> start() {
        Vertx owner = vertx;
        KioskRouter screens = new KioskRouter(config.terminal(key), clock, random);
        return owner.createHttpServer(options())
                .requestHandler(screens.open(owner, config.listen().hosts()))
                .invalidRequestHandler(KioskServer::refuse)
                .listen()
                .onSuccess(listening -> server = listening);
    }

    /** The port that was opened; differs from the configured one only where that is 0. */
    int port() {
        if (server == null) {
            throw new IllegalStateException("not listening yet");
        }
        return server.actualPort();
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(config.listen().address())
                .setPort(config.listen().port())
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxFormFields(MOST_FORM_FIELDS)
                .setTcpNoDelay(true);
    }

    /** What Netty could not read never reaches a router, and still gets the headers of every answer. */
    private static void refuse(HttpServerRequest request) {
        KioskRouter.protect(request.response());
        HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
    }
}
