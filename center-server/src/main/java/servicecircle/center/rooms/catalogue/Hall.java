package servicecircle.center.rooms.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

/**
 * One center as far as its rooms are concerned: who it is, when it is open, what it offers.
 *
 * @param specialDays why a date differs from its weekday
 */
public record Hall(
        String id,
        Text name,
        Text address,
        String servicePhone,
        OpeningHours hours,
        Map<LocalDate, Text> specialDays,
        Undertaking undertaking,
        List<Room> rooms) {
    public Hall {
        PublicId.checked(id);
        specialDays = Map.copyOf(specialDays);
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("a center needs at least one room");
        }
        Set<String> seen = new HashSet<>();
        for (Room room : rooms) {
            if (!seen.add(room.id())) {
                throw new IllegalArgumentException("room " + room.id() + " stands twice");
            }
        }
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public Optional<Room> room(String roomId) {
        return rooms.stream().filter(room -> room.id().equals(roomId)).findFirst();
    }

    /** How many days ahead any of the rooms can be booked. */
    public int aheadDays() {
        return rooms.stream().mapToInt(room -> room.policy().aheadDays()).max().orElse(0);
    }

    /** The card that stands on every page. */
    public CenterCard cardAt(Instant now) {
        return new CenterCard(
                id, name, address, zone().getId(), hours.isOpenAt(now), hours.nextChangeAfter(now), servicePhone);
    }
}
