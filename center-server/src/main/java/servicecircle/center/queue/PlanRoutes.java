package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;

/** The plan of a day: when which window is meant to be open. Clerks read it, supervisors set it. */
final class PlanRoutes {
    private static final String DOOR = "windows";
    private static final String PLAN = "/staff/centers/:center/queue/plan";
    private static final int LONGEST = 80;

    private final Map<String, WindowRoutes.Counterpart> centers;
    private final ConsoleFeature console;

    PlanRoutes(Map<String, WindowRoutes.Counterpart> centers, ConsoleFeature console) {
        this.centers = Map.copyOf(centers);
        this.console = console;
    }

    void addTo(Router router) {
        router.get(PLAN).handler(this::show);
        router.post(PLAN).handler(this::change);
    }

    private void show(RoutingContext context) {
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        String asked = context.request().getParam("day");
        LocalDate day = asked == null ? center.windows().today() : day(center, asked);
        page(context, 200, day, null).onFailure(context::fail);
    }

    private Future<Void> page(
            RoutingContext context, int status, LocalDate day, PlanDrawer.@Nullable Mistyped mistyped) {
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        boolean supervisor = ConsoleFeature.staff(context)
                .may(Right.QUEUE_SUPERVISE, center.hall().id());
        PlanDrawer drawer = new PlanDrawer(center.hall());
        return center.windows()
                .planOn(day)
                .compose(planned -> console.show(
                        context,
                        status,
                        drawer.page(planned.day(), planned.today(), new PlanDrawer.Viewer(supervisor, mistyped)),
                        DOOR));
    }

    private void change(RoutingContext context) {
        Form form = console.form(context, "request", "day", "window", "hours", "file");
        WindowRoutes.Counterpart center = WindowRoutes.counterpart(context, centers, console);
        LocalDate day = day(center, form.text("day", 10));
        ServiceWindow window = center.hall()
                .plan()
                .window(form.text("window", 4))
                .orElseThrow(() -> BadInput.field("window", "UNKNOWN_VALUE"));
        WindowDesk.By by = WindowRoutes.by(context, LegForm.request(form));
        PlanStore.Place place = new PlanStore.Place(day, window.code());
        String typed = form.textOrEmpty("hours", LONGEST);
        List<OpenSpan> hours = hours(typed);
        if (hours == null) {
            page(context, 422, day, new PlanDrawer.Mistyped(window.code(), typed))
                    .onFailure(context::fail);
            return;
        }
        Future<Void> done = form.isTicked("file")
                ? center.windows().unplan(place, by)
                : center.windows().plan(place, hours, by);
        done.compose(changed -> back(context, center, day)).onFailure(context::fail);
    }

    private Future<Void> back(RoutingContext context, WindowRoutes.Counterpart center, LocalDate day) {
        return console.seeOther(context, "/staff/centers/" + center.hall().id() + "/queue/plan?day=" + day, "PLANNED");
    }

    /** Null where somebody typed what cannot be read as hours. */
    private static @Nullable List<OpenSpan> hours(String text) {
        try {
            return OpenSpan.list(text.replace('\u2013', '-').replace('\uff1a', ':'));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static LocalDate day(WindowRoutes.Counterpart center, String text) {
        LocalDate today = center.windows().today();
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(today) && day.isBefore(today.plusDays(PlanDrawer.DAYS))) {
                return day;
            }
        } catch (DateTimeException e) {
            throw BadInput.field("day", "NOT_A_DATE");
        }
        throw BadInput.field("day", "UNKNOWN_VALUE");
    }
}
