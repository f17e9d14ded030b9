package servicecircle.bench;

/** One benchmark of {@code ./circle bench NAME}. */
public interface Benchmark {

    /** What a person types. */
    String name();

    /** How it measures, in one line: load, warm-up, clock, what is left out. */
    String method();

    /** Runs to the end; {@link Pace#QUICK} within 60 seconds. */
    BenchResult run(Pace pace) throws Exception;

    /** How long a run may take: a look, or figures for the record. */
    enum Pace {
        QUICK,
        FULL
    }
}
