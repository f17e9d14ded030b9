package servicecircle.center.queue.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.pages.QueuePage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.AppointmentDay;
import servicecircle.pages.queue.AppointmentItem;

/** Draws what can be booked, and one appointment. */
final class AppointmentDrawer {
    private final QueueHall hall;
    private final String publicUrl;

    AppointmentDrawer(QueueHall hall, String publicUrl) {
        this.hall = hall;
        this.publicUrl = publicUrl;
    }

    /** The first step: all items, and nothing chosen. */
    QueuePage.Appointments items(List<Objection> objections, Instant now) {
        return page(null, List.of(), objections, now);
    }

    QueuePage.Appointments slots(
            ServiceItem item, Map<LocalDate, Map<Instant, Integer>> offer, List<Objection> objections, Instant now) {
        List<AppointmentDay> days = offer.entrySet().stream()
                .map(day -> new AppointmentDay(
                        day.getKey(),
                        day.getValue().entrySet().stream()
                                .map(slot -> new AppointmentDay.Start(slot.getKey(), slot.getValue()))
                                .toList()))
                .toList();
        return page(item(item), days, objections, now);
    }

    private QueuePage.Appointments page(
            @Nullable AppointmentItem chosen, List<AppointmentDay> days, List<Objection> objections, Instant now) {
        return new QueuePage.Appointments(
                hall.card().apply(now),
                hall.plan().items().stream().map(AppointmentDrawer::item).toList(),
                chosen,
                days,
                objections,
                now);
    }

    private static AppointmentItem item(ServiceItem item) {
        return new AppointmentItem(item.code(), item.name(), item.papers());
    }

    QueuePage.Appointment appointment(Appointment appointment, Instant now) {
        ServiceItem item = hall.plan().item(appointment.item()).orElse(null);
        boolean today = appointment.day().equals(hall.hours().dateOf(now));
        return new QueuePage.Appointment(
                hall.card().apply(now),
                appointment.reference().text(),
                publicUrl.toUpperCase(Locale.ROOT) + "/A/"
                        + appointment.reference().text(),
                appointment.code(),
                item == null ? new Text(appointment.item(), appointment.item()) : item.name(),
                item == null ? List.of() : item.papers(),
                appointment.priority().name(),
                appointment.state().name(),
                appointment.slot(),
                appointment.state() == Appointment.State.BOOKED,
                appointment.isHeld() && today,
                now);
    }
}
