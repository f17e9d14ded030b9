package servicecircle.bench.hall;

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

/** A program that books through the interface of one center. Safe for many threads. */
public final class CenterApi {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI host;
    private final String center;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    public CenterApi(URI host, String center) {
        this.host = host;
        this.center = center;
    }

    /** A clear answer or not, depending on its status. */
    public record Answer(int status, JsonNode body) {
        public String text(String field) {
            return body.path(field).asText("");
        }
    }

    /**
     * Asks for a booking under a key.
     *
     * @throws IOException when no answer came: it may have been booked or not
     */
    public Answer book(UUID key, Map<String, Object> booking) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(host.resolve("/v1/centers/" + center + "/bookings"))
                .timeout(PATIENCE)
                .header("Idempotency-Key", key.toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(booking)))
                .build();
        return send(request);
    }

    /** Asks for the key of a terminal that was invited with a code. */
    public Answer enrol(String code) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(host.resolve("/v1/devices/enrol"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("code", code))))
                .build());
    }

    /** Asks as a terminal how it stands. */
    public Answer standing(String key) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(host.resolve("/v1/devices/me"))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Device " + key)
                .build());
    }

    /** The booking behind a reference. */
    public Answer slip(String reference) throws IOException, InterruptedException {
        return get("/Q/" + reference);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(host.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build());
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}
