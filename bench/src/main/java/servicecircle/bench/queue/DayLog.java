package servicecircle.bench.queue;

import java.util.List;
import servicecircle.center.queue.wait.Served;
import servicecircle.center.queue.wait.Shown;
import servicecircle.center.queue.wait.WorkingDay;

/** What a hall records of one day. */
record DayLog(List<Shown> shown, List<Served> served, WorkingDay seen) {
    DayLog {
        shown = List.copyOf(shown);
        served = List.copyOf(served);
    }
}
