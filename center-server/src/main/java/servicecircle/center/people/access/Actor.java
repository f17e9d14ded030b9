package servicecircle.center.people.access;

/**
 * Who acts, as the trail writes it.
 *
 * @param kind {@code STAFF}, {@code RESIDENT}, {@code DEVICE} or {@code SYSTEM}
 * @param name of the account or device; empty for residents, who stay unnamed
 */
public record Actor(String kind, String name) {
    public static final Actor RESIDENT = new Actor("RESIDENT", "");
    public static final Actor SYSTEM = new Actor("SYSTEM", "");

    public static Actor of(Visitor visitor) {
        if (visitor instanceof Visitor.Staff staff) {
            return new Actor("STAFF", staff.name());
        }
        return visitor instanceof Visitor.Device device
                ? new Actor("DEVICE", device.id().toString())
                : RESIDENT;
    }

    /** Somebody who is about to become staff: signing in, or setting up. */
    public static Actor staff(String name) {
        return new Actor("STAFF", name);
    }
}
