package servicecircle.center.people.residents;

/** A contact that belongs to one row and is found through that row alone: there is no index over its number. */
public record SealedCard(byte[] name, byte[] phone) {}
