package servicecircle.center.people.residents;

/** The responsible person of a booking and how to reach them. */
public record Contact(PersonName name, PhoneNumber phone) {}
