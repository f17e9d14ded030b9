package servicecircle.center.queue;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.DayLeg;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.WindowPlans;
import servicecircle.center.queue.rules.CallingOrder;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.wait.Arrival;
import servicecircle.center.queue.wait.ForwardSimulation;
import servicecircle.center.queue.wait.HallNow;
import servicecircle.center.queue.wait.InService;
import servicecircle.center.queue.wait.LearnedMeans;
import servicecircle.center.queue.wait.OpenWindow;
import servicecircle.center.queue.wait.Pause;
import servicecircle.center.queue.wait.Residuals;
import servicecircle.center.queue.wait.ServiceTimes;
import servicecircle.center.queue.wait.WaitEstimate;
import servicecircle.center.queue.wait.WaitEstimator;
import servicecircle.center.queue.wait.WorkingDay;

/** How long people will wait: learns from the center's own days, and simulates the hall with its own order of calling. */
final class WaitDesk {
    /** Grows whenever the way of estimating changes, so that what was shown is judged with its like. */
    static final int ALGORITHM = 1;

    private static final int LOOK_BACK_DAYS = 40;

    private final QueueHall hall;
    private final WaitStore store;
    private final WaitEstimator estimator;
    private final WindowPlans plans;
    private final Map<String, Duration> catalogue;
    private LearnedMeans means;
    private Residuals residuals = Residuals.none();
    private ServiceTimes today;

    WaitDesk(QueueHall hall, WaitStore store) {
        this.hall = hall;
        this.store = store;
        this.plans = new WindowPlans(hall.plan(), hall.hours());
        this.estimator = new WaitEstimator(
                new ForwardSimulation(new CallingOrder(hall.plan().policy())));
        this.catalogue = hall.plan().items().stream()
                .collect(Collectors.toUnmodifiableMap(ServiceItem::code, ServiceItem::mean));
        this.means = new LearnedMeans(catalogue, List.of());
        this.today = means.on(new WorkingDay(Map.of(), 0));
    }

    /** Learns from the days before this one; once a day is enough. */
    Future<Void> learn(LocalDate date) {
        LocalDate from = date.minusDays(LOOK_BACK_DAYS);
        Future<List<WorkingDay>> days = store.days(from, date.minusDays(1));
        Future<Residuals> learned = days.compose(
                known -> store.pairs(from, date.minusDays(1)).map(pairs -> Residuals.learned(pairs, known.size())));
        return learned.map(known -> {
                    means = new LearnedMeans(catalogue, days.result());
                    residuals = known;
                    return known;
                })
                .compose(known -> watch(date));
    }

    /** Looks how fast today is; every few minutes is enough. */
    Future<Void> watch(LocalDate date) {
        return store.days(date, date).map(seen -> {
            today = means.on(seen.isEmpty() ? new WorkingDay(Map.of(), 0) : seen.get(0));
            return null;
        });
    }

    /** One for each leg that waits. */
    Map<Long, WaitEstimate> of(QueueDesk.Seen seen) {
        return estimator.forAll(hallAt(seen), today, residuals);
    }

    /** For somebody who took a number for each of these items this moment. */
    Map<String, WaitEstimate> forArrivals(QueueDesk.Seen seen, List<ServiceItem> items) {
        HallNow at = hallAt(seen);
        Map<String, WaitEstimate> estimates = new HashMap<>();
        for (ServiceItem item : items) {
            Arrival arrival = new Arrival(item.code(), PriorityClass.NORMAL);
            estimates.put(item.code(), estimator.forArrival(arrival, at, today, residuals));
        }
        return estimates;
    }

    private HallNow hallAt(QueueDesk.Seen seen) {
        QueueDay day = seen.day();
        Instant now = seen.at();
        List<OpenWindow> windows = hall.plan().windows().stream()
                .filter(window -> day.isOpen(window.code()))
                .map(window -> open(day, window, now))
                .toList();
        return new HallNow(windows, day.waiting(), seen.expected(), day.streak(), now);
    }

    private OpenWindow open(QueueDay day, ServiceWindow window, Instant now) {
        InService serving = day.at(window.code())
                .map(leg -> new InService(leg.wants().item(), since(leg)))
                .orElse(null);
        List<Pause> breaks = plans.breaksAfter(window, day, now).stream()
                .map(slot -> new Pause(slot.start(), slot.end()))
                .toList();
        return new OpenWindow(window.skills(), serving, breaks);
    }

    private static Instant since(DayLeg leg) {
        Instant served = leg.state() == LegState.SERVING ? leg.times().servedAt() : null;
        Instant called = leg.times().calledAt();
        return served != null
                ? served
                : called != null ? called : leg.wants().place().since();
    }
}
