package servicecircle.bench.booking;

import java.time.Duration;

/** Some program that sends the bare INSERT with sixteen clients. */
interface InsertLoad {
    /** For the line about the method. */
    String name();

    /** @param from the first of slot numbers that nobody else uses */
    Round run(long from, Duration length) throws Exception;
}
