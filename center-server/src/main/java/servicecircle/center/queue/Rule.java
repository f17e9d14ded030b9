package servicecircle.center.queue;

import java.time.Instant;
import servicecircle.center.queue.day.Change;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.QueueRefusal;
import servicecircle.center.support.Outcome;

/** What a command makes of a day at a moment. */
@FunctionalInterface
interface Rule {
    Outcome<Change, QueueRefusal> apply(QueueDay day, Instant now);
}
