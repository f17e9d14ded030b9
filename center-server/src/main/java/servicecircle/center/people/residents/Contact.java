package servicecircle.center.people.residents;

/** The responsible person of a booking or an organisation, and how to reach them. */
public record Contact(PersonName name, PhoneNumber phone) {
    /** Whether both are the same to the letter. */
    public boolean isSameAs(Contact other) {
        return name.full().equals(other.name.full()) && phone.digits().equals(other.phone.digits());
    }
}
