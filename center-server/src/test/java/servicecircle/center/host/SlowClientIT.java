package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import servicecircle.center.support.web.EdgeRules;

/** Clients that take their time, and clients that take too many connections. */
class SlowClientIT {
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration BODY = Duration.ofSeconds(20);
    private static final Duration SLACK = Duration.ofSeconds(3);
    private static final int MOST = 40;

    private static RunningHost host;
    private static ExecutorService drippers;

    @BeforeAll
    static void start() throws Exception {
        host = RunningHost.behind(
                rules -> rules.with(new EdgeRules.Connections(MOST, 4_000)), AnyHall.aHall(Api.CENTER));
        drippers = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stop() throws Exception {
        drippers.shutdownNow();
        host.close();
    }

    static List<Arguments> slownesses() {
        String post = "POST " + Api.bookings() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
        return List.of(
                Arguments.of("says nothing", "", "", IDLE),
                Arguments.of("drips its headers", "GET /v1/centers HTTP/1.1\r\n", "X", IDLE),
                Arguments.of("drips whole headers", "GET /v1/centers HTTP/1.1\r\n", "X: y\r\n", IDLE),
                Arguments.of("stops within its body", post + "Content-Length: 500\r\n\r\n{", "", IDLE),
                Arguments.of("drips its body", post + "Content-Length: 500\r\n\r\n{", " ", BODY),
                Arguments.of(
                        "drips its chunks", post + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "1\r\n \r\n", BODY));
    }

    /** All six at once, so that the test takes no longer than the slowest; the others are served meanwhile. */
    @Test
    void whoever_is_slow_is_cut_in_time_and_the_others_are_served_meanwhile() throws Exception {
        List<Arguments> all = slownesses();
        List<CompletableFuture<Duration>> lives = all.stream()
                .map(slow -> CompletableFuture.supplyAsync(
                        () -> lifeOf((String) slow.get()[1], (String) slow.get()[2]), drippers))
                .toList();

        while (lives.stream().anyMatch(life -> !life.isDone())) {
            long asked = System.nanoTime();
            assertThat(host.api.get("/v1/centers/" + Api.CENTER).status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(lives.get(i).get())
                    .as(all.get(i).get()[0].toString())
                    .isLessThan(((Duration) all.get(i).get()[3]).plus(SLACK));
        }
    }

    @Test
    void one_connection_too_many_is_closed_and_the_place_of_one_that_leaves_is_free() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < MOST * 2; i++) {
                sockets.add(Wire.open(host.port));
            }
            assertThat(Wire.exchange(host.port, Wire.get("/v1/centers"))).isEmpty();
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        String answer = "";
        for (int i = 0; i < 100 && answer.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = Wire.exchange(host.port, Wire.get("/v1/centers"));
        }
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    /** How long the host bears with a client that goes on sending the same few bytes every second. */
    private static Duration lifeOf(String beginning, String drip) {
        long began = System.nanoTime();
        try (Socket socket = Wire.open(host.port)) {
            Wire.send(socket, beginning);
            socket.setSoTimeout(1_000);
            while (!isCut(socket)
                    && System.nanoTime() - began < Duration.ofSeconds(40).toNanos()) {
                Wire.send(socket, drip);
            }
        } catch (IOException reset) {
            return Duration.ofNanos(System.nanoTime() - began);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Waits a second for the end of the connection; an answer before it is read and passed over. */
    private static boolean isCut(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {}
            return true;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        }
    }
}
