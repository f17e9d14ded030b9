package servicecircle.bench.startup;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import servicecircle.bench.hall.EmbeddedFolder;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BenchHouse;
import servicecircle.bench.house.BookingPaper;
import servicecircle.bench.house.Line;
import servicecircle.bench.house.Memory;

/** What the house holds when nobody has come for ten seconds, MB. */
record IdleMemory(double center, double kiosk, double database) {
    private static final int IDLE_SECONDS = 10;
    private static final List<String> KIOSK_PAGES = List.of("/", "/rooms", "/rooms/R1", "/guide", "/find");
    private static final List<String> CENTER_RECORDS = List.of("", "/rooms", "/rooms/R1", "/guide");

    /** Asks both processes for some pages, waits, and looks. */
    static IdleMemory of(HallProcess center, BenchHouse house) throws IOException, InterruptedException {
        try (HallProcess kiosk = house.startKiosk(center).awaitReady()) {
            KIOSK_PAGES.forEach(page -> get(kiosk, page, "text/html"));
            CENTER_RECORDS.forEach(page -> get(center, "/v1/centers/" + BenchHall.ID + page, "application/json"));
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            return new IdleMemory(
                    Memory.residentMb(center.pid()),
                    Memory.residentMb(kiosk.pid()),
                    Memory.treeMb(new EmbeddedFolder(house.data()).pid()));
        }
    }

    private static void get(HallProcess process, String path, String accept) {
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
