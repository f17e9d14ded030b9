package servicecircle.center.host;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.Undertaking;

/** Reads the file of one center. */
final class HallFile {
    private HallFile() {}

    /**
     * The hall that a file describes.
     *
     * @throws ConfigProblem naming the key at fault
     */
    static Hall read(Path file) {
        Section center = Section.of(file);
        RoomPolicy policy = policy(center.sectionOrEmpty("policy"), RoomPolicy.DEFAULT);
        Hall hall = hall(center, policy);
        center.done();
        return hall;
    }

    private static Hall hall(Section center, RoomPolicy policy) {
        List<Room> rooms = center.sections("rooms").stream()
                .map(room -> room(room, policy))
                .toList();
        try {
            return new Hall(
                    center.text("id"),
                    center.bilingual("name"),
                    center.bilingual("address"),
                    center.text("servicePhone"),
                    hours(center),
                    undertaking(center.section("undertaking")),
                    rooms);
        } catch (IllegalArgumentException e) {
            throw center.problem("rooms", e.getMessage());
        }
    }

    private static OpeningHours hours(Section center) {
        Section hours = center.section("hours");
        Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (hours.has(day.name())) {
                week.put(day, spans(hours, day.name()));
            }
        }
        hours.done();
        return new OpeningHours(center.checked("zone", ZoneId::of), week, exceptions(center));
    }

    private static Map<LocalDate, List<OpenSpan>> exceptions(Section center) {
        Map<LocalDate, List<OpenSpan>> exceptions = new HashMap<>();
        for (Section exception : center.sections("exceptions")) {
            LocalDate date = exception.checked("date", LocalDate::parse);
            if (exceptions.put(date, spans(exception, "hours")) != null) {
                throw exception.problem("date", date + " stands twice");
            }
            exception.bilingual("reason");
            exception.done();
        }
        return exceptions;
    }

    private static List<OpenSpan> spans(Section section, String key) {
        try {
            return OpeningHours.day(
                    section.texts(key).stream().map(OpenSpan::of).toList());
        } catch (IllegalArgumentException e) {
            throw section.problem(key, e.getMessage());
        }
    }

    private static Undertaking undertaking(Section section) {
        Undertaking undertaking = new Undertaking(section.text("version"), section.bilingual("text"));
        section.done();
        return undertaking;
    }

    private static Room room(Section section, RoomPolicy policy) {
        RoomCard card = new RoomCard(
                section.text("id"),
                section.bilingual("name"),
                section.bilingual("kind"),
                section.bilingual("place"),
                section.number("minPeople"),
                section.number("capacity"),
                section.number("selfServiceUpTo"),
                section.number("squareMetres"),
                section.bilinguals("kit"),
                section.has("note") ? section.bilingual("note") : null);
        Duration turnover = Duration.ofMinutes(section.number("turnoverMinutes", 0));
        RoomPolicy own = policy(section.sectionOrEmpty("policy"), policy);
        section.done();
        try {
            return new Room(card, turnover, own);
        } catch (IllegalArgumentException e) {
            throw section.problem("room", e.getMessage());
        }
    }

    private static RoomPolicy policy(Section section, RoomPolicy above) {
        try {
            RoomPolicy policy = new RoomPolicy(
                    section.number("stepMinutes", above.stepMinutes()),
                    section.number("aheadDays", above.aheadDays()),
                    section.number("leadMinutes", above.leadMinutes()),
                    section.number("longestMinutes", above.longestMinutes()),
                    section.number("liveBookings", above.liveBookings()),
                    section.number("monthMinutes", above.monthMinutes()),
                    section.number("freeCancelMinutes", above.freeCancelMinutes()));
            section.done();
            return policy;
        } catch (IllegalArgumentException e) {
            throw section.problem("policy", e.getMessage());
        }
    }
}
