package servicecircle.center.queue.appointment;

import java.time.Instant;
import java.time.LocalDate;
import servicecircle.center.passes.Reference;
import servicecircle.center.queue.rules.PriorityClass;

/**
 * A place in a slot.
 *
 * @param code eight digits, for whoever comes without the telephone
 * @param day in the center's zone
 */
record Appointment(
        Reference reference,
        String code,
        LocalDate day,
        Instant slot,
        String item,
        PriorityClass priority,
        State state) {

    enum State {
        BOOKED,
        /** A number was taken with it. */
        TAKEN,
        CANCELLED,
        /** The day is over, and nobody came. */
        MISSED
    }

    /** Whether a number can be had with it on its day; a second time it is the same number. */
    boolean isHeld() {
        return state == State.BOOKED || state == State.TAKEN;
    }
}
