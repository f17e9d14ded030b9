package servicecircle.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BookingPaper;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.bench.house.HouseProcess;
import servicecircle.bench.house.Line;
import servicecircle.bench.house.Memory;

/** What the house holds when nobody has come for ten seconds, MB. */
record IdleMemory(double center, double kiosk, double database) {
    private static final int IDLE_SECONDS = 10;
    private static final List<String> KIOSK_PAGES = List.of("/", "/rooms", "/rooms/R1", "/guide", "/find");
    private static final List<String> CENTER_RECORDS = List.of("", "/rooms", "/rooms/R1", "/guide");

    /** Asks both processes for some pages, waits, and looks. */
    static IdleMemory of(HouseProcess center, Path folder) throws IOException, InterruptedException {
        try (HouseProcess kiosk = HouseProcess.kiosk(center, folder)) {
            kiosk.awaitOk("/");
            KIOSK_PAGES.forEach(page -> get(kiosk, page, "text/html"));
            CENTER_RECORDS.forEach(page -> get(center, "/v1/centers/" + BenchHall.ID + page, "application/json"));
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            return new IdleMemory(
                    Memory.residentMb(center.pid()),
                    Memory.residentMb(kiosk.pid()),
                    Memory.treeMb(HouseDatabase.serverPid(HouseProcess.dataOf(folder))));
        }
    }

    private static void get(HouseProcess process, String path, String accept) {
        try (Line line = new Line(process.port())) {
            Line.Answer answer = line.ask(new BookingPaper(process.port()).get(path, accept));
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " was answered with " + answer.text());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
