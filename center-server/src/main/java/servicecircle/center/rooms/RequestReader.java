package servicecircle.center.rooms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import servicecircle.center.calendar.Slot;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.PersonName;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Purpose;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Fields;

/** Reads requests about rooms. Whatever cannot be understood is refused here, naming its field. */
final class RequestReader {
    static final Set<String> MEMBERS =
            Set.of("room", "start", "end", "purpose", "headcount", "groupName", "organizer", "phone", "undertaking");
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_PEOPLE = 9_999;
    /** The end of a day, which people write and Java's strict reading does not know. */
    private static final Pattern DAY_END = Pattern.compile("T24:00(:00)?(?=Z|[+-])");

    private final Hall hall;

    RequestReader(Hall hall) {
        this.hall = hall;
    }

    BookingRequest booking(Fields fields) {
        return new BookingRequest(
                room(fields),
                slot(fields),
                purpose(fields),
                headcount(fields),
                groupName(fields),
                new Contact(organizer(fields), phone(fields)),
                fields.text("undertaking", 40));
    }

    Room room(Fields fields) {
        String id = fields.text("room", 40);
        return hall.room(id).orElseThrow(() -> BadInput.field("room", "NO_SUCH_ROOM"));
    }

    Slot slot(Fields fields) {
        return slot(instant("start", fields.text("start", 40)), instant("end", fields.text("end", 40)));
    }

    static Slot slot(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw BadInput.field("end", "END_BEFORE_START");
        }
        return new Slot(start, end);
    }

    Purpose purpose(Fields fields) {
        String name = fields.text("purpose", 40);
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.field("purpose", "UNKNOWN_VALUE"));
    }

    int headcount(Fields fields) {
        return fields.wholeNumber("headcount", 1, MOST_PEOPLE);
    }

    String groupName(Fields fields) {
        return fields.text("groupName", 40);
    }

    PersonName organizer(Fields fields) {
        return PersonName.of("organizer", fields.text("organizer", 30));
    }

    PhoneNumber phone(Fields fields) {
        return PhoneNumber.of(fields.text("phone", 60));
    }

    /**
     * ISO 8601 with an offset; {@code 24:00} is read as the next midnight.
     *
     * @throws BadInput {@code NOT_A_TIME}, also for years that no hall will see
     */
    static Instant instant(String field, String text) {
        try {
            Matcher dayEnd = DAY_END.matcher(text);
            OffsetDateTime time = OffsetDateTime.parse(dayEnd.replaceFirst("T00:00"))
                    .plusDays(dayEnd.reset().find() ? 1 : 0);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw BadInput.field(field, "NOT_A_TIME");
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw BadInput.field(field, "NOT_A_TIME");
        }
    }

    /**
     * A date such as {@code 2026-11-25}.
     *
     * @throws BadInput {@code NOT_A_DATE}
     */
    static LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw BadInput.field(field, "NOT_A_DATE");
            }
            return date;
        } catch (DateTimeException e) {
            throw BadInput.field(field, "NOT_A_DATE");
        }
    }
}
