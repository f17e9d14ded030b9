package servicecircle.center.rooms.day;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.Arrays;
import servicecircle.center.calendar.Slot;
import servicecircle.center.calendar.WrittenTime;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Purpose;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.pages.Page;

/** What a terminal reads about one center: its home, its rooms day by day, the form, the guide. */
final class RoomRoutes {
    private final Hall hall;
    private final RoomDesk desk;
    private final Answers answers;

    RoomRoutes(Hall hall, RoomDesk desk, Answers answers) {
        this.hall = hall;
        this.desk = desk;
        this.answers = answers;
    }

    void addTo(Router router, String base) {
        router.get(base).handler(context -> desk.home()
                .compose(home -> answers.json(context, 200, home))
                .onFailure(context::fail));
        router.get(base + "/guide").handler(context -> answers.json(context, 200, desk.guide()));
        router.get(base + "/rooms").handler(context -> desk.rooms(day(context))
                .compose(rooms -> answers.json(context, 200, rooms))
                .onFailure(context::fail));
        router.get(base + "/rooms/:room").handler(context -> desk.roomDay(room(context), day(context))
                .compose(day -> answers.json(context, 200, day))
                .onFailure(context::fail));
        router.get(base + "/rooms/:room/form").handler(context -> answers.json(context, 200, form(context)));
    }

    private Page.BookingForm form(RoutingContext context) {
        Slot slot = WrittenTime.slot(
                WrittenTime.instant("start", required(context, "start")),
                WrittenTime.instant("end", required(context, "end")));
        return new Page.BookingForm(
                desk.guide().center(),
                room(context).card(),
                slot.start(),
                slot.end(),
                Arrays.stream(Purpose.values()).map(Purpose::name).toList(),
                hall.undertaking());
    }

    private LocalDate day(RoutingContext context) {
        String day = context.request().getParam("day");
        return day == null ? desk.today() : WrittenTime.date("day", day);
    }

    private Room room(RoutingContext context) {
        return hall.room(context.pathParam("room")).orElseThrow(() -> BadInput.request(404, "NO_SUCH_ROOM"));
    }

    private static String required(RoutingContext context, String name) {
        String value = context.request().getParam(name);
        if (value == null) {
            throw BadInput.field(name, "MISSING");
        }
        return value;
    }
}
