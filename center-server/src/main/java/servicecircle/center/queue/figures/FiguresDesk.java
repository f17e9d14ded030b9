package servicecircle.center.queue.figures;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import servicecircle.center.people.access.Actor;
import servicecircle.pages.FiguresPage;

/** Answers with the figures of one center. */
final class FiguresDesk {
    private final FiguresFeature.Hall hall;
    private final FiguresStore store;
    private final FiguresDrawer drawer;
    private final Clock clock;

    FiguresDesk(FiguresFeature.Hall hall, FiguresStore store, Clock clock) {
        this.hall = hall;
        this.store = store;
        this.drawer = new FiguresDrawer(hall.plan());
        this.clock = clock;
    }

    /** The date in the center's zone, wherever the server stands. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), hall.zone());
    }

    Future<FiguresPage.Figures> figures(Period period, By by) {
        return store.tallies(period, by)
                .map(all -> new FiguresPage.Figures(
                        period.stretch(today()),
                        by.name(),
                        drawer.total(all.total()),
                        drawer.rows(by, all.rows()),
                        Period.offered(today()),
                        (int) hall.plan().targets().usual().toMinutes(),
                        FiguresDrawer.FEWEST,
                        clock.instant()));
    }

    /** The same, to be taken away: who took which days stands in the trail. */
    Future<FiguresPage.Figures> export(Period period, By by, Actor actor) {
        return figures(period, by)
                .compose(page -> store.noteExport(period, by, actor).map(page));
    }
}
