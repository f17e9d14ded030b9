package servicecircle.bench.hall;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks a process of this machine whether it serves. */
record Doorbell(int port, String path) {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI address() {
        return address(port);
    }

    /** Whether it answered 200 before the patience was over, or the reason to wait was gone. */
    boolean isAnswered(Duration patience, BooleanSupplier worthWaiting) {
        HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        long end = System.nanoTime() + patience.toNanos();
        while (worthWaiting.getAsBoolean() && System.nanoTime() < end) {
            if (answers(client)) {
                return true;
            }
            rest();
        }
        return false;
    }

    private boolean answers(HttpClient client) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                    .timeout(ANSWER)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
