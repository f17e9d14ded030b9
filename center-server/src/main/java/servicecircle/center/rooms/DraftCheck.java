package servicecircle.center.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        List<Objection> objections = new ArrayList<>();
        Room room = reader.room(fields);
        Slot slot = reader.slot(fields);
        BookingRequest request = new BookingRequest(
                room,
                slot,
                readOr(fields, "purpose", objections, () -> reader.purpose(fields), Purpose.OTHER),
                readOr(
                        fields,
                        "headcount",
                        objections,
                        () -> reader.headcount(fields),
                        room.card().minPeople()),
                readOr(fields, "groupName", objections, () -> reader.groupName(fields), "-"),
                new Contact(
                        readOr(fields, "organizer", objections, () -> reader.organizer(fields), anybody()),
                        readOr(fields, "phone", objections, () -> reader.phone(fields), PhoneNumber.of(ANY_PHONE))),
                readOr(fields, "undertaking", objections, () -> fields.text("undertaking", 40), inForce()));
        Set<String> wrong = objections.stream().map(Objection::field).collect(Collectors.toSet());
        desk.objectionsTo(request).stream()
                .map(refusal -> refusal.objection())
                .filter(objection -> !wrong.contains(objection.field()))
                .forEach(objections::add);
        return objections;
    }

    /** A field as it was given; what is missing, or noted as wrong, is replaced by something that passes. */
    private static <T> T readOr(Fields fields, String name, List<Objection> objections, Supplier<T> read, T passing) {
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

    private String inForce() {
        return hall.undertaking().version();
    }

    private static PersonName anybody() {
        return PersonName.of("organizer", "某");
    }
}
