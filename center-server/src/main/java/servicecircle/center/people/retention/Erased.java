package servicecircle.center.people.retention;

/**
 * What one bite erased.
 *
 * @param contacts telephone numbers of residents
 * @param names of responsible persons
 * @param bookings that tell nothing of anybody any more
 * @param organisations whose contact is gone
 * @param traces ended sessions, old failed sign-ins, codes that ran out, old passwords
 * @param ratings of which a text or a number is gone
 */
record Erased(int contacts, int names, int bookings, int organisations, int traces, int ratings) {
    /** Whether a bite of this size may have left something. */
    boolean filled(int most) {
        return contacts >= most || names >= most || bookings >= most || ratings >= most;
    }

    boolean nothing() {
        return contacts + names + bookings + organisations + traces + ratings == 0;
    }
}
