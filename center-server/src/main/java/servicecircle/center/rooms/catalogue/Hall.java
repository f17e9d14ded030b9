package servicecircle.center.rooms.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

/** One center as far as its rooms are concerned: who it is, when it is open, what it offers. */
public final class Hall {
    private final String id;
    private final Text name;
    private final Text address;
    private final String servicePhone;
    private final OpeningHours hours;
    private final Undertaking undertaking;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when there is no room, or one id stands twice */
    public Hall(
            String id,
            Text name,
            Text address,
            String servicePhone,
            OpeningHours hours,
            Undertaking undertaking,
            List<Room> rooms) {
        this.id = id;
        this.name = name;
        this.address = address;
        this.servicePhone = servicePhone;
        this.hours = hours;
        this.undertaking = undertaking;
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("a center needs at least one room");
        }
        for (Room room : rooms) {
            if (this.rooms.put(room.id(), room) != null) {
                throw new IllegalArgumentException("room " + room.id() + " stands twice");
            }
        }
    }

    public String id() {
        return id;
    }

    public OpeningHours hours() {
        return hours;
    }

    public Undertaking undertaking() {
        return undertaking;
    }

    /** In the order of the center's file, which is the order on every screen. */
    public List<Room> rooms() {
        return List.copyOf(rooms.values());
    }

    public ZoneId zone() {
        return hours.zone();
    }

    public Optional<Room> room(String roomId) {
        return Optional.ofNullable(rooms.get(roomId));
    }

    /** How many days ahead any of the rooms can be booked. */
    public int aheadDays() {
        return rooms.values().stream()
                .mapToInt(room -> room.policy().aheadDays())
                .max()
                .orElse(0);
    }

    /** The card that stands on every page. */
    public CenterCard cardAt(Instant now) {
        return new CenterCard(
                id, name, address, zone().getId(), hours.isOpenAt(now), hours.nextChangeAfter(now), servicePhone);
    }
}
