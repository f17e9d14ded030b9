package servicecircle.center.queue.wait;

import java.time.Instant;
import java.util.List;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.Streak;

/**
 * One moment of a hall.
 *
 * @param appointments those of the next hour whose holders are not here yet, with their slots; they are expected in time
 */
public record HallNow(List<OpenWindow> windows, List<Leg> waiting, List<Leg> appointments, Streak streak, Instant now) {
    public HallNow {
        windows = List.copyOf(windows);
        waiting = List.copyOf(waiting);
        appointments = List.copyOf(appointments);
    }
}
