package servicecircle.pages.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The slots of one day; none on a day on which no window is planned for it.
 *
 * @param day in the center's zone
 */
public record AppointmentDay(LocalDate day, List<Start> slots) {
    public AppointmentDay {
        slots = List.copyOf(slots);
    }

    /** @param free places that are left; 0 for a slot that is full */
    public record Start(Instant start, int free) {}
}
