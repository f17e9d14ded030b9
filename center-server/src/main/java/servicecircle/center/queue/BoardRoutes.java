package servicecircle.center.queue;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.PageJson;
import servicecircle.pages.Pages;
import servicecircle.pages.QueuePage;
import servicecircle.pages.View;

/**
 * The board in the hall: a page, and a stream of the same record. Each message is the whole board with its {@code seq}, so
 * a screen that lost some is right again with the next, and one that comes back after ten minutes shouts nothing old.
 */
final class BoardRoutes {
    /** Shorter than the connection's patience, and often enough for a screen to know that it is alone. */
    static final long PING_MILLIS = 5_000;

    /** More than a hall has screens; whoever comes beyond asks again later. */
    private static final int MOST_WATCHERS = 500;

    /** Whoever did not ask for one would wait for its end for ever. */
    private static final String STREAM = "text/event-stream";

    private static final Pattern WINDOW = Pattern.compile("[A-Z0-9]{0,4}");

    private final QueueHall hall;
    private final BoardDesk feed;
    private final Answers answers;
    private final Pages pages;
    private final Clock clock;
    private final Voices voices;
    private final Set<HttpServerResponse> watchers = new HashSet<>();

    BoardRoutes(QueueHall hall, BoardDesk feed, TicketRoutes.Paper paper, Voices voices) {
        this.hall = hall;
        this.feed = feed;
        this.voices = voices;
        this.answers = paper.answers();
        this.pages = paper.pages();
        this.clock = paper.clock();
        feed.handOnTo(this::handOn, () -> !watchers.isEmpty());
    }

    void addTo(Router router, String base) {
        router.get(base + "/queue/board").handler(this::show);
        router.get(base + "/queue/board/stream").handler(this::stream);
    }

    private void show(RoutingContext context) {
        String asked = context.request().getParam("window");
        String window = asked == null ? "" : asked;
        if (!WINDOW.matcher(window).matches()) {
            throw BadInput.field("window", "UNKNOWN_VALUE");
        }
        Reader reader = Reader.of(context);
        feed.now(window)
                .compose(board -> reader.html()
                        ? answers.html(context, 200, pages.render(board, view(reader)))
                        : answers.json(context, 200, board))
                .onFailure(context::fail);
    }

    private View view(Reader reader) {
        return View.board(reader.lang(), hall.hours().zone(), clock.instant(), reader.path());
    }

    private void stream(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(STREAM)) {
            throw BadInput.request(406, "NOT_ACCEPTABLE");
        }
        Voices.Voice voice = Voices.Voice.named(context.request().getParam("voice"))
                .orElseThrow(() -> BadInput.field("voice", "UNKNOWN_VALUE"));
        if (watchers.size() >= MOST_WATCHERS) {
            throw BadInput.request(503, "BUSY");
        }
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, STREAM + "; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.exceptionHandler(gone -> left(response));
        response.closeHandler(gone -> left(response));
        // Before the board is read, or a change in between would reach nobody; the older one that may follow is left by
        // the screen.
        watchers.add(response);
        voices.came(response, voice);
        feed.now("").map(board -> response.write(message(board))).onFailure(failure -> {
            left(response);
            context.fail(failure);
        });
    }

    private void left(HttpServerResponse watcher) {
        watchers.remove(watcher);
        voices.went(watcher, clock.instant());
    }

    /** To every screen; one that does not take what it is sent is let go, and comes back when it can. */
    private void handOn(QueuePage.Board board) {
        sendAll(message(board));
    }

    /** So that screens and proxies know that somebody is there; a comment would be heard by no script. */
    void ping() {
        sendAll("event: ping\ndata:\n\n");
    }

    private void sendAll(String text) {
        for (HttpServerResponse watcher : Set.copyOf(watchers)) {
            if (watcher.writeQueueFull() || watcher.ended() || watcher.closed()) {
                left(watcher);
                watcher.reset();
            } else {
                watcher.write(text).onFailure(gone -> left(watcher));
            }
        }
    }

    int watchers() {
        return watchers.size();
    }

    private static String message(QueuePage.Board board) {
        return "id: " + board.seq() + "\nevent: board\ndata: "
                + new String(PageJson.write(board), StandardCharsets.UTF_8) + "\n\n";
    }
}
