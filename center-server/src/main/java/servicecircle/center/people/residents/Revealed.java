package servicecircle.center.people.residents;

/**
 * A contact in clear text: for staff who gave a reason, and for the person themselves. The one way to it; to be called only
 * with what a statement answered that also wrote the view into the audit trail.
 */
public record Revealed(String name, String phone) {
    /** Only after the line in the trail. */
    public static Revealed of(Contact contact) {
        return new Revealed(contact.name().full(), contact.phone().digits());
    }

    /** A number without a name. Only after the line in the trail. */
    public static Revealed of(PhoneNumber phone) {
        return new Revealed("", phone.digits());
    }

    /** Records print their parts; this one must not. */
    @Override
    public String toString() {
        return "revealed contact";
    }
}
