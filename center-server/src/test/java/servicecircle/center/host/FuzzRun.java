package servicecircle.center.host;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends requests over a few connections that stay open and writes down each answer that should not have been given. */
final class FuzzRun {
    private static final int AT_ONCE = RunningHost.CONNECTIONS;
    private static final long SLOW = TimeUnit.SECONDS.toNanos(5);
    private static final int TOO_LONG_FOR_A_ROUTER = 414;
    private static final int MOST_FINDINGS = 20;
    private static final List<String> LEAKS =
            List.of("Exception", "\tat ", "io.vertx", "servicecircle.center", "SELECT ");

    private final Contract contract;
    private final FuzzRequests requests;
    private final int port;
    private final AtomicInteger left = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> findings = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    FuzzRun(Contract contract, FuzzRequests requests, int port) {
        this.contract = contract;
        this.requests = requests;
        this.port = port;
    }

    /** Returns when so many more requests were answered. */
    void send(int count) throws Exception {
        left.set(count);
        Vertx vertx = Vertx.vertx();
        HttpClientAgent client = vertx.createHttpClient(
                new HttpClientOptions().setIdleTimeout(30), new PoolOptions().setHttp1MaxSize(AT_ONCE));
        try {
            List<Future<Void>> workers =
                    IntStream.range(0, AT_ONCE).mapToObj(i -> worker(client)).toList();
            Future.all(workers).toCompletionStage().toCompletableFuture().get(60 + count / 100, TimeUnit.SECONDS);
        } finally {
            Await.value(vertx.close());
        }
    }

    /** One line each; no more are kept than somebody would read. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    private Future<Void> worker(HttpClientAgent client) {
        Promise<Void> done = Promise.promise();
        shoot(client, done);
        return done.future();
    }

    private void shoot(HttpClientAgent client, Promise<Void> done) {
        if (left.getAndDecrement() <= 0) {
            done.complete();
            return;
        }
        FuzzRequests.Shot shot = requests.next();
        long asked = System.nanoTime();
        answerTo(client, shot).onComplete(answer -> {
            if (answer.failed()) {
                find(shot, "no answer: " + answer.cause());
            } else {
                judge(shot, answer.result());
            }
            if (System.nanoTime() - asked > SLOW) {
                find(shot, "took seconds");
            }
            shoot(client, done);
        });
    }

    private Future<Api.Answer> answerTo(HttpClientAgent client, FuzzRequests.Shot shot) {
        RequestOptions options = new RequestOptions()
                .setMethod(shot.method())
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(shot.uri())
                .setTimeout(20_000);
        shot.headers().forEach(options::putHeader);
        return client.request(options).compose(request -> sent(request, shot)).compose(FuzzRun::read);
    }

    private static Future<HttpClientResponse> sent(HttpClientRequest request, FuzzRequests.Shot shot) {
        Buffer body = shot.body();
        return body == null ? request.send() : request.send(body);
    }

    @SuppressWarnings("NullAway") // the answer as it came over the wire is of no use here
    private static Future<Api.Answer> read(HttpClientResponse response) {
        return response.body()
                .map(body -> new Api.Answer(
                        response.statusCode(),
                        String.valueOf(response.getHeader("Content-Type")),
                        body.toString(),
                        null));
    }

    private void judge(FuzzRequests.Shot shot, Api.Answer answer) {
        statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        if (answer.status() >= 500) {
            find(shot, answer.status() + " " + answer.body());
        }
        LEAKS.stream().filter(answer.body()::contains).forEach(leak -> find(shot, "says " + leak));
        shot.personal().stream().filter(answer.body()::contains).forEach(said -> find(shot, "repeats personal data"));
        if (!shot.bent() && isHeldAgainstTheContract(answer)) {
            contract.objectionsTo(shot.method().name(), shot.uri(), answer)
                    .forEach(objection -> find(shot, answer.status() + " " + objection));
        }
    }

    /** All that was refused, but only some of the long pages that were given: judging them takes longer than the host. */
    private boolean isHeldAgainstTheContract(Api.Answer answer) {
        boolean sampled = answer.body().length() < 4_000 || left.get() % 20 == 0;
        return answer.status() != TOO_LONG_FOR_A_ROUTER && (answer.status() >= 300 || sampled);
    }

    private void find(FuzzRequests.Shot shot, String what) {
        if (findings.size() < MOST_FINDINGS) {
            String body = String.valueOf(shot.body());
            findings.add(shot.method() + " " + shot.uri() + " " + shot.headers() + " "
                    + body.substring(0, Math.min(body.length(), 500)) + "\n    -> " + what);
        }
    }
}
