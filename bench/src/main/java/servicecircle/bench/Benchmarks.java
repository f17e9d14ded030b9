package servicecircle.bench;

import java.time.Clock;
import java.util.List;
import servicecircle.bench.booking.BookingBenchmark;

/** Every benchmark there is, in the order in which help names them. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(new BookingBenchmark(Clock.systemUTC()));

    private Benchmarks() {}
}
