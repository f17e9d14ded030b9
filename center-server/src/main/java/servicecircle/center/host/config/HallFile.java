package servicecircle.center.host.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.rating.CasePolicy;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.PublicId;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

/** Reads the file of one center. */
final class HallFile {
    private HallFile() {}

    /**
     * The center that a file describes.
     *
     * @throws ConfigProblem naming the key at fault
     */
    static CenterConfig read(Path file) {
        Section center = Section.of(file);
        RoomPolicy policy = policy(center.sectionOrEmpty("policy"), RoomPolicy.DEFAULT);
        Hall hall = hall(center, policy);
        Section queue = center.sectionOrEmpty("queue");
        CasePolicy ratings = RatingFile.read(queue.sectionOrEmpty("ratings"));
        QueuePlan plan = center.has("queue") ? QueueFile.read(queue) : null;
        center.done();
        return new CenterConfig(hall, plan, ratings);
    }

    private static Hall hall(Section center, RoomPolicy policy) {
        List<SpecialDay> specialDays = specialDays(center);
        List<Room> rooms = center.sections("rooms").stream()
                .map(room -> room(room, policy))
                .toList();
        try {
            return new Hall(
                    center.checked("id", PublicId::checked),
                    center.bilingual("name"),
                    center.bilingual("address"),
                    center.text("servicePhone"),
                    hours(center, specialDays),
                    specialDays.stream().collect(Collectors.toMap(SpecialDay::date, SpecialDay::reason)),
                    undertaking(center.section("undertaking")),
                    rooms);
        } catch (IllegalArgumentException e) {
            throw center.problem("rooms", e.getMessage());
        }
    }

    private static OpeningHours hours(Section center, List<SpecialDay> specialDays) {
        Map<DayOfWeek, List<OpenSpan>> week = week(center.section("hours"));
        return new OpeningHours(center.checked("zone", ZoneId::of), week, exceptions(specialDays));
    }

    /** Stretches by weekday; a day that is missing is closed. */
    static Map<DayOfWeek, List<OpenSpan>> week(Section hours) {
        Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (hours.has(day.name())) {
                week.put(day, spans(hours, day.name()));
            }
        }
        hours.done();
        return week;
    }

    /** A date whose hours are not those of its weekday, and why. */
    private record SpecialDay(LocalDate date, List<OpenSpan> hours, Text reason) {}

    private static List<SpecialDay> specialDays(Section center) {
        Set<LocalDate> seen = new HashSet<>();
        return center.sections("exceptions").stream()
                .map(exception -> specialDay(exception, seen))
                .toList();
    }

    private static SpecialDay specialDay(Section exception, Set<LocalDate> seen) {
        LocalDate date = exception.checked("date", LocalDate::parse);
        if (!seen.add(date)) {
            throw exception.problem("date", date + " stands twice");
        }
        SpecialDay day = new SpecialDay(date, spans(exception, "hours"), exception.bilingual("reason"));
        exception.done();
        return day;
    }

    private static Map<LocalDate, List<OpenSpan>> exceptions(List<SpecialDay> specialDays) {
        return specialDays.stream().collect(Collectors.toMap(SpecialDay::date, SpecialDay::hours));
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
                section.checked("id", PublicId::checked),
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
