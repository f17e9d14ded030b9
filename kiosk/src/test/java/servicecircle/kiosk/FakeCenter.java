package servicecircle.kiosk;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.Page;
import servicecircle.pages.PageJson;
import servicecircle.pages.QueuePage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;

/** A small center server: answers with fixed page records, keeps what was posted, and misbehaves when told to. */
final class FakeCenter extends VerticleBase {

    /** What was posted, and under which key. */
    record Posted(@Nullable String key, String language, JsonObject body) {}

    /** How the next bookings end instead of well; one is taken for each. */
    enum Mishap {
        /** Committed, and then the line goes dead. */
        LOST_AFTER_COMMIT,
        /** The line goes dead before anything happened. */
        LOST_BEFORE_COMMIT,
        DATABASE_AWAY,
        BARE_500
    }

    final List<Posted> bookings = new CopyOnWriteArrayList<>();
    final List<Posted> wishes = new CopyOnWriteArrayList<>();
    final Map<String, QueuePage.Ticket> numbers = new ConcurrentHashMap<>();
    final List<Posted> checks = new CopyOnWriteArrayList<>();
    final List<String> cancelKeys = new CopyOnWriteArrayList<>();
    final Deque<Mishap> mishaps = new ConcurrentLinkedDeque<>();
    final Map<String, Page.BookingSlip> committed = new ConcurrentHashMap<>();
    volatile Function<JsonObject, List<Objection>> objecting = paper -> List.of();
    volatile @Nullable Problem refusing;
    /** What stands against the terminal itself, whatever it asks. */
    volatile @Nullable Problem stopping;

    final List<JsonObject> ratings = new CopyOnWriteArrayList<>();
    final List<String> arrivals = new CopyOnWriteArrayList<>();
    /** The reference of the visit that the window has just finished; empty for none. */
    volatile String finished = "";

    final List<String> keys = new CopyOnWriteArrayList<>();
    final AtomicInteger heartbeats = new AtomicInteger();
    volatile String status = "APPROVED";
    volatile String undertaking = "2026-1";
    private volatile boolean gone;
    private final int port;
    private @Nullable HttpServer server;

    FakeCenter(int port) {
        this.port = port;
    }

    @Override
    public Future<?> start() {
        return vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)))
                .listen(port, "127.0.0.1")
                .onSuccess(listening -> server = listening);
    }

    /** A connection that is still open when the server closes gets no answer any more. */
    @Override
    public Future<?> stop() {
        gone = true;
        return Objects.requireNonNull(server).close();
    }

    int port() {
        return Objects.requireNonNull(server).actualPort();
    }

    private void answer(HttpServerRequest request, Buffer body) {
        if (gone) {
            request.connection().close();
            return;
        }
        keys.add(Objects.requireNonNullElse(request.getHeader("Authorization"), "none"));
        Problem stop = stopping;
        if (stop != null) {
            refuse(request, stop);
            return;
        }
        serve(request, body);
    }

    private void serve(HttpServerRequest request, Buffer body) {
        String path = request.path().replaceFirst("^/v1/centers/" + Samples.CENTER_ID, "");
        switch (request.method() + " " + path) {
            case "GET " -> send(request, 200, Samples.home());
            case "GET /guide" -> send(request, 200, Samples.guide());
            case "GET /rooms" -> send(request, 200, Samples.rooms());
            case "GET /rooms/R3" -> send(request, 200, Samples.roomDay());
            case "GET /rooms/R3/form" -> send(request, 200, Samples.form(request, undertaking));
            case "POST /bookings/check" -> check(request, body);
            case "POST /bookings" -> book(request, body);
            case "GET /queue" -> send(request, 200, QueueSamples.numbers());
            case "POST /tickets" -> take(request, body);
            case "POST /bookings/find" -> find(request, body.toJsonObject());
            case "GET /Q/" + Samples.REFERENCE -> send(request, 200, Samples.slip(status));
            case "POST /Q/" + Samples.REFERENCE + "/cancel" -> cancel(request);
            case "POST /appointments/arrive" -> arrive(request, body.toJsonObject());
            case "GET /T/" + QueueSamples.REFERENCE -> send(request, 200, QueueSamples.ticket(1));
            case "POST /ratings/find" -> findVisit(request, body.toJsonObject());
            case "GET /queue/windows/3/finished" -> justFinished(request);
            case "GET /v1/devices/me" -> stillAlive(request);
            case "POST /v1/devices/enrol" -> enrol(request, body.toJsonObject());
            default -> serveRating(request, body);
        }
    }

    private void serveRating(HttpServerRequest request, Buffer body) {
        String reference = request.path().replaceAll("^/T/|/rating$", "");
        if (!request.path().matches("/T/[0-9A-Z]{26}/rating")) {
            refuse(request, Samples.problem(404, "NO_SUCH_ROOM", null));
        } else if (HttpMethod.POST.equals(request.method())) {
            undergo(request, lose -> rate(request, body.toJsonObject(), reference, lose));
        } else {
            send(request, 200, RatingSamples.rating(reference));
        }
    }

    /** As the center does: a visit is counted once, and says so the second time. */
    private void rate(HttpServerRequest request, JsonObject paper, String reference, boolean lose) {
        Problem refusal = refusing;
        boolean again = ratings.stream().anyMatch(one -> reference.equals(one.getString("of")));
        if (refusal != null || again) {
            refuse(request, refusal != null ? refusal : Samples.problem(409, "ALREADY_RATED", null));
            return;
        }
        ratings.add(paper.copy().put("of", reference));
        finished = "";
        if (lose) {
            request.connection().close();
        } else {
            send(request, 201, RatingSamples.rating(reference));
        }
    }

    private void findVisit(HttpServerRequest request, JsonObject question) {
        Problem refusal = refusing;
        boolean right = RatingSamples.NUMBER.equals(question.getString("number"))
                && RatingSamples.CODE.equals(question.getString("code"));
        if (refusal != null) {
            refuse(request, refusal);
        } else if (right) {
            send(request, 200, RatingSamples.visit(QueueSamples.REFERENCE));
        } else {
            refuse(request, Samples.problem(404, "VISIT_NOT_FOUND", null));
        }
    }

    private void justFinished(HttpServerRequest request) {
        if (finished.isEmpty()) {
            request.response().setStatusCode(204).end();
        } else {
            send(request, 200, RatingSamples.visit(finished));
        }
    }

    private void arrive(HttpServerRequest request, JsonObject question) {
        arrivals.add(question.getString("code"));
        Problem refusal = refusing;
        undergo(request, lose -> {
            if (refusal != null) {
                refuse(request, refusal);
            } else if (lose) {
                request.connection().close();
            } else {
                request.response()
                        .setStatusCode(303)
                        .putHeader("Location", "/T/" + QueueSamples.REFERENCE + "?lang=zh-CN")
                        .end();
            }
        });
    }

    private void stillAlive(HttpServerRequest request) {
        heartbeats.incrementAndGet();
        send(request, 200, new Page.DeviceState(Samples.KEY.device(), Samples.CENTER_ID, "KIOSK"));
    }

    private void enrol(HttpServerRequest request, JsonObject question) {
        if (Samples.ENROLMENT.equals(question.getString("code"))) {
            String device = Samples.KEY.device();
            send(request, 201, new Page.DeviceKey(device, Samples.CENTER_ID, "KIOSK", Samples.KEY.text()));
        } else {
            refuse(request, Samples.problem(400, "ENROLMENT_CODE_WRONG", "code"));
        }
    }

    private void check(HttpServerRequest request, Buffer body) {
        Posted posted = posted(request, body);
        checks.add(posted);
        send(request, 200, new Page.BookingCheck(objecting.apply(posted.body())));
    }

    private void book(HttpServerRequest request, Buffer body) {
        Posted posted = posted(request, body);
        bookings.add(posted);
        undergo(request, lose -> commit(request, posted, lose));
    }

    private void take(HttpServerRequest request, Buffer body) {
        Posted posted = posted(request, body);
        wishes.add(posted);
        undergo(request, lose -> {
            String key = Objects.requireNonNull(posted.key());
            finish(request, numbers, key, () -> QueueSamples.ticket(numbers.size() + 1), lose);
        });
    }

    /** The next mishap, or else what was asked for; it is told whether its answer gets lost. */
    private void undergo(HttpServerRequest request, Consumer<Boolean> change) {
        Mishap mishap = mishaps.poll();
        if (mishap == Mishap.LOST_BEFORE_COMMIT) {
            request.connection().close();
        } else if (mishap == Mishap.BARE_500) {
            request.response().setStatusCode(500).end("<h1>proxy error</h1>");
        } else if (mishap == Mishap.DATABASE_AWAY) {
            refuse(request, Samples.problem(503, "DATABASE_AWAY", null));
        } else {
            change.accept(mishap == Mishap.LOST_AFTER_COMMIT);
        }
    }

    private void commit(HttpServerRequest request, Posted posted, boolean lose) {
        finish(request, committed, Objects.requireNonNull(posted.key()), () -> Samples.slip(status), lose);
    }

    /** The same key gets the same answer; a new one may be refused. */
    private <T> void finish(
            HttpServerRequest request, Map<String, T> done, String key, Supplier<T> make, boolean lose) {
        Problem refusal = refusing;
        boolean repeat = done.containsKey(key);
        if (refusal != null && !repeat) {
            refuse(request, refusal);
            return;
        }
        T record = done.computeIfAbsent(key, anew -> make.get());
        if (lose) {
            request.connection().close();
        } else {
            send(request, repeat ? 200 : 201, Objects.requireNonNull(record));
        }
    }

    private void find(HttpServerRequest request, JsonObject question) {
        if (Samples.CODE.equals(question.getString("code")) && "1234".equals(question.getString("lastFour"))) {
            send(request, 200, Samples.slip(status));
        } else {
            refuse(request, Samples.problem(404, "BOOKING_NOT_FOUND", null));
        }
    }

    private void cancel(HttpServerRequest request) {
        cancelKeys.add(request.getHeader("Idempotency-Key"));
        Problem refusal = refusing;
        if (mishaps.poll() != null) {
            request.connection().close();
            return;
        }
        if (refusal != null) {
            refuse(request, refusal);
            return;
        }
        status = "CANCELLED_BY_USER";
        send(request, 200, Samples.slip(status));
    }

    private static Posted posted(HttpServerRequest request, Buffer body) {
        return new Posted(
                request.getHeader("Idempotency-Key"), request.getHeader("Accept-Language"), body.toJsonObject());
    }

    private static void send(HttpServerRequest request, int status, Object record) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(PageJson.write(record)));
    }

    private static void refuse(HttpServerRequest request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(Buffer.buffer(PageJson.write(problem)));
    }
}
