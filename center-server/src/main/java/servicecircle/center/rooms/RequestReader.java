package servicecircle.center.rooms;

import java.util.Arrays;
import java.util.Set;
import servicecircle.center.calendar.Slot;
import servicecircle.center.calendar.WrittenTime;
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
    private static final int MOST_PEOPLE = 9_999;

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
        return WrittenTime.slot(
                WrittenTime.instant("start", fields.text("start", 40)),
                WrittenTime.instant("end", fields.text("end", 40)));
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
}
