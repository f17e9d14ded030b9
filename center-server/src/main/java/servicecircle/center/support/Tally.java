package servicecircle.center.support;

/**
 * Where what happens is counted. Both words come from our own lists: never a center, a room or anything of a person,
 * because each new word is a figure of its own for ever.
 */
@FunctionalInterface
public interface Tally {
    /** Of a host whose figures nobody reads. */
    Tally NOBODY = (event, outcome) -> {};

    /** Events that are counted. */
    enum Event {
        BOOKINGS,
        SIGN_INS
    }

    /** @param outcome what became of it: a word of an enum, such as a refusal's */
    void count(Event event, String outcome);
}
