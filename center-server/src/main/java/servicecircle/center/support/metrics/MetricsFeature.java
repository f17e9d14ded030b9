package servicecircle.center.support.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicecircle.center.support.Tally;

/** Front door of the figures: counts, and shows what was counted. */
public final class MetricsFeature implements Tally {
    /** Whatever else somebody sends would become a label of its own. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
    /** The promise is 300 ms for 99 of 100. */
    private static final Duration[] LATENCIES = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private static final String METERED = "metered";

    private final Vertx vertx;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    public MetricsFeature(Vertx vertx) {
        this.vertx = vertx;
        new JvmMemoryMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void count(Event event, String outcome) {
        registry.counter("circle_" + event.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }

    /** A figure that is asked for when somebody looks; NaN where there is none. */
    public void show(String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    /** Times every request of this router, before any other handler sees it. */
    public void meter(Router router) {
        router.route().order(-1).handler(this::time);
    }

    /** Shows the figures at {@code /metrics}; answers with the port. */
    public Future<Integer> listen(String address, int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(address)
                .setPort(port)
                .setIdleTimeout(15)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setHttp2ClearTextEnabled(false);
        return vertx.createHttpServer(options)
                .requestHandler(this::show)
                .listen()
                .map(HttpServer::actualPort);
    }

    public void close() {
        garbage.close();
        registry.close();
    }

    /** A HEAD request goes through the routes twice and is still one. */
    private void time(RoutingContext context) {
        if (context.get(METERED) == null) {
            context.put(METERED, true);
            Timer.Sample sample = Timer.start(registry);
            context.addEndHandler(ended -> sample.stop(timerOf(context)));
        }
        context.next();
    }

    private Timer timerOf(RoutingContext context) {
        String method = context.request().method().name();
        return Timer.builder("http_server_requests")
                .description("requests by route and class of status")
                .tag("method", METHODS.contains(method) ? method : "OTHER")
                .tag("route", template(context.currentRoute()))
                .tag("status", context.response().getStatusCode() / 100 + "xx")
                .serviceLevelObjectives(LATENCIES)
                .register(registry);
    }

    private static String template(@Nullable Route route) {
        String path = route == null ? null : route.getPath();
        return path == null ? "none" : path.replaceFirst("^/v1/centers/[^/:]+", "/v1/centers/:center");
    }

    private void show(HttpServerRequest request) {
        if (!request.path().equals("/metrics") || !request.method().equals(HttpMethod.GET)) {
            request.response().setStatusCode(404).end();
            return;
        }
        vertx.executeBlocking(() -> registry.scrape())
                .onSuccess(text -> request.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(text))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }
}
