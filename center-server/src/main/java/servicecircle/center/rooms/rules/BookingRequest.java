package servicecircle.center.rooms.rules;

import servicecircle.center.calendar.Slot;
import servicecircle.center.people.residents.Contact;
import servicecircle.center.rooms.catalogue.Purpose;
import servicecircle.center.rooms.catalogue.Room;

/**
 * What somebody asks for.
 *
 * @param undertaking the version of the undertaking that was accepted
 */
public record BookingRequest(
        Room room, Slot slot, Purpose purpose, int headcount, String groupName, Contact contact, String undertaking) {}
