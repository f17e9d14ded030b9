package servicecircle.center.queue.figures;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.FiguresPage;
import servicecircle.pages.FiguresSheet;
import servicecircle.pages.PageJson;

/** The figures on the console, of all centers of this host: the address says which. */
final class FiguresRoutes {
    private static final String DOOR = "figures";
    private static final String BASE = "/staff/centers/:center/figures";

    private final Map<String, FiguresDesk> desks;
    private final ConsoleFeature console;

    FiguresRoutes(Map<String, FiguresDesk> desks, ConsoleFeature console) {
        this.desks = Map.copyOf(desks);
        this.console = console;
    }

    void addTo(Router router) {
        router.get(BASE).handler(this::show);
        router.get(BASE + "/export").handler(this::export);
    }

    private void show(RoutingContext context) {
        FiguresDesk desk = desk(context);
        desk.figures(period(context, desk), by(context))
                .compose(page -> Reader.of(context).html() ? console.show(context, page, DOOR) : json(context, page))
                .onFailure(context::fail);
    }

    private void export(RoutingContext context) {
        FiguresDesk desk = desk(context);
        Period period = period(context, desk);
        By by = by(context);
        String name = "figures-%s-%s-%s-%s.csv"
                .formatted(console.center(context).id(), period.from(), period.to(), by.inAddresses());
        desk.export(period, by, Actor.of(ConsoleFeature.staff(context)))
                .compose(page -> csv(context, name, page))
                .onFailure(context::fail);
    }

    private static Future<Void> json(RoutingContext context, FiguresPage.Figures page) {
        return context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(Buffer.buffer(PageJson.write(page)));
    }

    private static Future<Void> csv(RoutingContext context, String name, FiguresPage.Figures page) {
        String sheet = new FiguresSheet(Reader.of(context).lang()).csv(page);
        return context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .end(Buffer.buffer(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private static Period period(RoutingContext context, FiguresDesk desk) {
        return Period.read(context.request().getParam("from"), context.request().getParam("to"), desk.today());
    }

    private static By by(RoutingContext context) {
        return By.of(context.request().getParam("by"));
    }

    private FiguresDesk desk(RoutingContext context) {
        FiguresDesk desk = desks.get(console.center(context).id());
        if (desk == null) {
            throw BadInput.request(404, "NO_WINDOWS_HERE");
        }
        return desk;
    }
}
