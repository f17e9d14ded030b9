package servicecircle.bench.queue;

import java.util.List;

/** One synthetic day before it is played. */
public record HallDay(List<Counter> counters, List<Visitor> visitors) {
    public HallDay {
        counters = List.copyOf(counters);
        visitors = List.copyOf(visitors);
    }
}
