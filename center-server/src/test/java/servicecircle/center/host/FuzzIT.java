package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Asker;
import servicecircle.center.support.web.EdgeRules;
import servicecircle.center.support.web.RateLimits;
import servicecircle.center.support.web.SecureRouter;
import servicecircle.center.support.web.Turnstile;
import servicecircle.pages.Pages;

/**
 * Requests made from the contract with something wrong in most of them. {@code -Dcircle.fuzz=N} sends another number,
 * {@code -Dcircle.fuzz.seed=N} the same ones again.
 */
class FuzzIT {
    private static final Logger LOG = LoggerFactory.getLogger(FuzzIT.class);
    private static final int REQUESTS = Integer.getInteger("circle.fuzz", 50_000);
    private static final long SEED = Long.getLong("circle.fuzz.seed", System.nanoTime());
    /** Twice as much as the heap has been seen to move by itself. */
    private static final long MAY_GROW = 32L << 20;

    private final Contract contract = Contract.load();

    @Test
    void whatever_is_asked_is_answered_as_the_contract_says_and_never_with_a_breakage() throws Exception {
        LOG.info("event=fuzz seed={} requests={}", SEED, REQUESTS);
        RunningHost host = RunningHost.of(AnyHall.aHall(Api.CENTER));
        try {
            FuzzRun run = new FuzzRun(contract, new FuzzRequests(contract, SEED), host.port);
            run.send(REQUESTS / 5);
            long before = usedHeap();
            run.send(REQUESTS - REQUESTS / 5);
            long grown = usedHeap() - before;

            LOG.info("event=fuzz_done seed={} answers={} heap_grown_kb={}", SEED, run.statuses(), grown >> 10);
            assertThat(run.findings()).as("seed %d", SEED).isEmpty();
            assertThat(run.statuses()).as("seed %d", SEED).containsKeys(200, 201, 400, 404, 405, 413, 415, 422);
            assertThat(grown).as("seed %d", SEED).isLessThan(MAY_GROW);
        } finally {
            host.close();
        }
    }

    @Test
    void negative_control_a_route_that_breaks_on_some_numbers_is_found() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            FuzzRun run = new FuzzRun(contract, new FuzzRequests(contract, SEED), brokenHost(vertx));
            run.send(3_000);

            assertThat(run.findings())
                    .anyMatch(finding -> finding.contains("/bookings/check") && finding.contains("-> 500"));
        } finally {
            Await.value(vertx.close());
        }
    }

    /** The edge as it is, and behind it somebody who trusts what they read. */
    private static int brokenHost(Vertx vertx) throws Exception {
        EdgeRules rules = EdgeRules.usual(Set.of("127.0.0.1"))
                .with(new RateLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
        Answers answers = new Answers(new Pages(), AnyHall.CLOCK, ZoneId.of("Asia/Shanghai"));
        Router router = SecureRouter.create(vertx, rules, answers, new Turnstile(rules, Asker.UNKNOWN, AnyHall.CLOCK));
        router.post("/v1/centers/:center/bookings/check")
                .handler(context -> context.end("["
                        + Integer.parseInt(
                                String.valueOf(context.body().asJsonObject().getValue("headcount"))) + "]"));
        HttpServer server =
                SecureRouter.server(vertx, SecureRouter.serverOptions(), rules).requestHandler(router);
        return Await.value(server.listen(0, "127.0.0.1")).actualPort();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
