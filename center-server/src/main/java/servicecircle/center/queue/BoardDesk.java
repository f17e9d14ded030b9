package servicecircle.center.queue;

import io.vertx.core.Future;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.wait.WaitEstimate;
import servicecircle.pages.QueuePage;

/**
 * The board as it is now, drawn once for all screens that watch. Changes that come while it is being drawn are drawn
 * together afterwards. Everything here runs on the one event loop of the host.
 */
final class BoardDesk {
    private static final Logger LOG = LoggerFactory.getLogger(BoardDesk.class);
    /** Twenty windows may call at once, and six more stand below them. */
    private static final int MOST_CALLS = 40;

    private final QueueDesk desk;
    private final TicketStore tickets;
    private final QueueDrawer drawer;
    private final QueueHall hall;
    private Consumer<QueuePage.Board> watchers = board -> {};
    private BooleanSupplier watched = () -> false;
    private boolean drawing;
    private boolean again;

    BoardDesk(QueueHall hall, QueueDesk desk, TicketStore tickets, QueueDrawer drawer) {
        this.hall = hall;
        this.desk = desk;
        this.tickets = tickets;
        this.drawer = drawer;
    }

    /** Whoever hands the board on, and whether anybody watches. */
    void handOnTo(Consumer<QueuePage.Board> watcher, BooleanSupplier isWatched) {
        this.watchers = watcher;
        this.watched = isWatched;
    }

    /** @param window code of the one window the board is the strip of; empty for the hall */
    Future<QueuePage.Board> now(String window) {
        return desk.look()
                .compose(seen -> tickets.calls(seen.day().date(), MOST_CALLS).map(calls -> {
                    Map<String, WaitEstimate> waits =
                            desk.waits().forArrivals(seen, hall.plan().items());
                    return drawer.board(seen, calls, waits, window);
                }));
    }

    /** Something changed, or some time has passed. */
    void refresh() {
        if (!watched.getAsBoolean()) {
            return;
        }
        if (drawing) {
            again = true;
            return;
        }
        drawing = true;
        now("").onSuccess(board -> watchers.accept(board))
                .onFailure(failure -> LOG.warn("event=board outcome=failed reason={}", failure.toString()))
                .onComplete(drawn -> drawn());
    }

    private void drawn() {
        drawing = false;
        if (again) {
            again = false;
            refresh();
        }
    }
}
