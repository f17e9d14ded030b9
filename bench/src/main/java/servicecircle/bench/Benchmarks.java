package servicecircle.bench;

import java.util.List;

/** Every benchmark there is, in the order in which help names them. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of();

    private Benchmarks() {}
}
