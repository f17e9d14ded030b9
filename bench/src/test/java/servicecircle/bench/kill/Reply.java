package servicecircle.bench.kill;

/**
 * The clear answer that an order got in the end.
 *
 * @param reference of the booking, empty when it was refused
 * @param refusal code of the refusal, empty when it was booked
 * @param first whether this answer said that the booking was made by this very request
 * @param tries how often it was asked, the clear answer included
 */
record Reply(Order order, String reference, String refusal, boolean first, int tries) {

    boolean isBooked() {
        return !reference.isEmpty();
    }

    /** Booked by a request whose own answer was lost. */
    boolean wasBookedUnheard() {
        return isBooked() && !first;
    }

    boolean says(Reply other) {
        return reference.equals(other.reference) && refusal.equals(other.refusal);
    }
}
