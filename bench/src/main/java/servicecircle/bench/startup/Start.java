package servicecircle.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BenchHouse;
import servicecircle.bench.house.BookingPaper;
import servicecircle.bench.house.Line;
import servicecircle.bench.house.SlotPlan;

/** Starts a center server and books at once. */
final class Start {
    private final BenchHall hall;
    private final SlotPlan plan;

    Start(BenchHall hall, SlotPlan plan) {
        this.hall = hall;
        this.plan = plan;
    }

    /** A center that has just made its first booking since its start. */
    record Started(HallProcess center, double seconds) {}

    /** From the start of the process to the first 201; looks every 10 ms whether the server is ready. */
    Started in(Path folder) throws IOException {
        long begin = System.nanoTime();
        HallProcess center = new BenchHouse(hall, folder).startCenter();
        try {
            center.awaitReady();
            book(center);
            return new Started(center, (System.nanoTime() - begin) / 1e9);
        } catch (IOException | RuntimeException e) {
            center.close();
            throw e;
        }
    }

    private void book(HallProcess center) throws IOException {
        long slot = plan.reserve(1);
        try (Line line = new Line(center.port())) {
            Line.Answer answer = line.ask(new BookingPaper(center.port()).booking(plan.at(slot), 0));
            if (answer.status() != 201) {
                throw new IOException("the first booking was answered with " + answer.text());
            }
        }
    }
}
