package servicecircle.center.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.PersonName;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Purpose;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.rules.BookingRequest;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Fields;
import servicecircle.pages.parts.Objection;

/**
 * Says what stands against a half-filled form, so that a terminal can tell a visitor at the step at which it is wrong.
 * It asks the very rules that the booking itself asks; a field that is not there yet is replaced by one that passes.
 */
final class DraftCheck {
    private static final String ANY_PHONE = "19900000000";

    private final Hall hall;
    private final RequestReader reader;
    private final BookingDesk desk;

    DraftCheck(Hall hall, RequestReader reader, BookingDesk desk) {
        this.hall = hall;
        this.reader = reader;
        this.desk = desk;
    }

    /** Objections to the fields that are there. {@code room}, {@code start} and {@code end} must be. */
    List<Objection> objectionsTo(Fields fields) {
        Draft draft = new Draft(fields, new ArrayList<>());
        BookingRequest request = request(draft);
        Set<String> wrong = draft.objections().stream().map(Objection::field).collect(Collectors.toSet());
        List<Objection> objections = new ArrayList<>(draft.objections());
        desk.objectionsTo(request).stream()
                .map(refusal -> refusal.objection())
                .filter(objection -> !wrong.contains(objection.field()))
                .forEach(objections::add);
        return objections;
    }

    private BookingRequest request(Draft draft) {
        Fields fields = draft.fields();
        Room room = reader.room(fields);
        return new BookingRequest(
                room,
                reader.slot(fields),
                draft.readOr("purpose", Purpose.OTHER, () -> reader.purpose(fields)),
                draft.readOr("headcount", room.card().minPeople(), () -> reader.headcount(fields)),
                draft.readOr("groupName", "-", () -> reader.groupName(fields)),
                new Contact(
                        draft.readOr("organizer", anybody(), () -> reader.organizer(fields)),
                        draft.readOr("phone", PhoneNumber.of(ANY_PHONE), () -> reader.phone(fields))),
                draft.readOr("undertaking", inForce(), () -> fields.text("undertaking", 40)));
    }

    /** A half-filled form, and what is wrong with the fields of it that were read so far. */
    private record Draft(Fields fields, List<Objection> objections) {
        /** A field as it was given; what is missing, or noted as wrong, is replaced by something that passes. */
        <T> T readOr(String name, T passing, Supplier<T> read) {
            if (!fields.has(name)) {
                return passing;
            }
            try {
                return read.get();
            } catch (BadInput bad) {
                objections.add(bad.objection());
                return passing;
            }
        }
    }

    private String inForce() {
        return hall.undertaking().version();
    }

    private static PersonName anybody() {
        return PersonName.of("organizer", "某");
    }
}
