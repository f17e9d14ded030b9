package servicecircle.center.people.residents;

/**
 * A contact as the database may hold it.
 *
 * @param phoneIndex 16 bytes of a keyed hash: the same number always gives the same bytes at the same center
 */
public record SealedContact(byte[] phoneIndex, byte[] phoneSealed, byte[] nameSealed) {}
