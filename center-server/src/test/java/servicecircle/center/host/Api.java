package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that speaks to the host. Every answer it gets is held against the contract. */
final class Api {
    static final String CENTER = "QT-013-005";
    private final Vertx vertx;
    private final WebClient client;
    private final Contract contract;
    private final Proof proof;

    private Api(Vertx vertx, WebClient client, Contract contract, Proof proof) {
        this.vertx = vertx;
        this.client = client;
        this.contract = contract;
        this.proof = proof;
    }

    /** Who asks: the cookie of a session, the key of a device, or neither. */
    private record Proof(String cookie, String key) {}

    /** The same terminal with a key of its own. */
    Api withKey(String key) {
        return new Api(vertx, client, contract, new Proof("", key));
    }

    Api(Vertx vertx, int port) {
        this(vertx, aClient(vertx, port), Contract.load(), new Proof("", ""));
    }

    /** The same program with the session of somebody who signed in. */
    Api as(StaffBrowser staff) {
        return new Api(vertx, client, contract, new Proof(staff.cookie, ""));
    }

    private static WebClient aClient(Vertx vertx, int port) {
        return WebClient.create(
                vertx,
                new WebClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(port)
                        .setFollowRedirects(false),
                new PoolOptions().setHttp1MaxSize(320));
    }

    /** An answer that kept the contract. */
    record Answer(int status, String type, String body, HttpResponse<Buffer> raw) {
        JsonObject json() {
            return new JsonObject(body);
        }

        String code() {
            return json().getString("code");
        }
    }

    Answer get(String path) throws Exception {
        return Await.value(send(client.request(HttpMethod.GET, path), HttpMethod.GET, path, null));
    }

    Answer getAs(String path, String accept, String language) throws Exception {
        return Await.value(send(
                client.request(HttpMethod.GET, path).putHeader("Accept", accept).putHeader("Accept-Language", language),
                HttpMethod.GET,
                path,
                null));
    }

    Answer post(String path, JsonObject body) throws Exception {
        return Await.value(postLater(path, UUID.randomUUID().toString(), body));
    }

    Answer post(String path, String key, JsonObject body) throws Exception {
        return Await.value(postLater(path, key, body));
    }

    Future<Answer> postLater(String path, String key, JsonObject body) {
        return send(
                client.request(HttpMethod.POST, path)
                        .putHeader("Idempotency-Key", key)
                        .putHeader("Content-Type", "application/json"),
                HttpMethod.POST,
                path,
                body.toBuffer());
    }

    /** Any bytes at all. */
    Answer postRaw(String path, String contentType, @Nullable Buffer body) throws Exception {
        return Await.value(send(
                client.request(HttpMethod.POST, path)
                        .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .putHeader("Content-Type", contentType),
                HttpMethod.POST,
                path,
                body));
    }

    Answer postWithoutKey(String path, JsonObject body) throws Exception {
        return Await.value(send(
                client.request(HttpMethod.POST, path).putHeader("Content-Type", "application/json"),
                HttpMethod.POST,
                path,
                body.toBuffer()));
    }

    /** A booking of room A on Wednesday 14:00–16:00 for twelve, that every rule accepts. */
    static JsonObject aBooking() {
        return new JsonObject()
                .put("room", "A")
                .put("start", AnyHall.START.toString())
                .put("end", AnyHall.START.plusSeconds(7_200).toString())
                .put("purpose", "REHEARSAL")
                .put("headcount", 12)
                .put("groupName", "月桥夕阳红舞蹈队")
                .put("organizer", "欧阳若兰")
                .put("phone", "19900001234")
                .put("undertaking", "2026-1");
    }

    static String bookings() {
        return "/v1/centers/" + CENTER + "/bookings";
    }

    void close() throws Exception {
        client.close();
        Await.value(vertx.close());
    }

    private Future<Answer> send(HttpRequest<Buffer> request, HttpMethod method, String path, @Nullable Buffer body) {
        if (!proof.key().isEmpty()) {
            request.putHeader("Authorization", "Device " + proof.key());
        }
        if (!proof.cookie().isEmpty()) {
            request.putHeader("Cookie", proof.cookie());
        }
        return (body == null ? request.send() : request.sendBuffer(body)).map(response -> {
            String text = response.bodyAsString("UTF-8");
            Answer answer = new Answer(
                    response.statusCode(),
                    String.valueOf(response.getHeader("Content-Type")),
                    text == null ? "" : text,
                    response);
            assertThat(contract.objectionsTo(method.name(), path, answer))
                    .as("%s %s -> %d %s", method, path, answer.status(), answer.body())
                    .isEmpty();
            return answer;
        });
    }
}
