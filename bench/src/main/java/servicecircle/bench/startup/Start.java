package servicecircle.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BookingPaper;
import servicecircle.bench.house.HouseProcess;
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
    record Started(HouseProcess center, double seconds) {}

    /** From the start of the process to the first 201; looks every 10 ms whether the server is ready. */
    Started in(Path folder) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HouseProcess center = HouseProcess.center(hall, folder);
        try {
            center.awaitOk("/health/ready");
            book(center);
            return new Started(center, (System.nanoTime() - begin) / 1e9);
        } catch (IOException | InterruptedException | RuntimeException e) {
            center.close();
            throw e;
        }
    }

    private void book(HouseProcess center) throws IOException {
        long slot = plan.reserve(1);
        try (Line line = new Line(center.port())) {
            Line.Answer answer = line.ask(new BookingPaper(center.port()).booking(plan.at(slot), 0));
            if (answer.status() != 201) {
                throw new IOException("the first booking was answered with " + answer.text());
            }
        }
    }
}
