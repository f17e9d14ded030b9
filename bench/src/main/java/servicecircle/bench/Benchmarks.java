package servicecircle.bench;

import java.time.Clock;
import java.util.List;
import servicecircle.bench.booking.BookingBenchmark;
import servicecircle.bench.calling.QueueBenchmark;
import servicecircle.bench.people.AuditBenchmark;
import servicecircle.bench.people.SignInBenchmark;
import servicecircle.bench.startup.StartupBenchmark;

/** Every benchmark there is, in the order in which help names them. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(
            new BookingBenchmark(Clock.systemUTC()),
            new StartupBenchmark(Clock.systemUTC()),
            new SignInBenchmark(Clock.systemUTC()),
            new AuditBenchmark(Clock.systemUTC()),
            new QueueBenchmark(Clock.systemUTC()));

    private Benchmarks() {}
}
