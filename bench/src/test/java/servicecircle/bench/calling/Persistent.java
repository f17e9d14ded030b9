package servicecircle.bench.calling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import servicecircle.bench.hall.CenterApi;

/** A program with a clerk's session that repeats a request under its key until the answer is clear. Safe for many threads. */
record Persistent(URI host, String cookie, HttpClient client) {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BREATH_MS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    Persistent(URI host, String cookie) {
        this(
                host,
                cookie,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .build());
    }

    /**
     * An answer in the end.
     *
     * @param tries how often it was asked, the clear answer included
     */
    record Clear(int status, JsonNode body, int tries) {
        String code() {
            return body.path("code").asText();
        }
    }

    /** Asks again under the same key while nobody answers or the center says that it is not ready. */
    Clear insist(String path, UUID key, Map<String, Object> body) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request = to(path).header("Idempotency-Key", key.toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        for (int tries = 1; System.nanoTime() < end; tries++) {
            try {
                CenterApi.Answer answer = send(request);
                if (answer.status() != 503) {
                    return new Clear(answer.status(), answer.body(), tries);
                }
            } catch (IOException unknownOutcome) {
                // Done or not: only the next answer under the same key says it.
            }
            TimeUnit.MILLISECONDS.sleep(BREATH_MS);
        }
        throw new IOException("no clear answer in " + PATIENCE + " to " + path);
    }

    /** What came of a new request that cannot be refused. */
    JsonNode expect(String path, Map<String, Object> body) throws IOException, InterruptedException {
        Clear answer = insist(path, FaultHall.key(), body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("an answer that nobody expects to " + path + ": " + answer);
        }
        return answer.body();
    }

    CenterApi.Answer get(String path) throws IOException, InterruptedException {
        return send(to(path).build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(host.resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Cookie", cookie);
    }

    private CenterApi.Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new CenterApi.Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
