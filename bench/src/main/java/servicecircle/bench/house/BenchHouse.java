package servicecircle.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import servicecircle.bench.hall.FreePort;
import servicecircle.bench.hall.HallProcess;

/** A {@link BenchHall} in a folder of its own: its configuration, its data below {@code data}, its processes. */
public record BenchHouse(BenchHall hall, Path folder) {

    /** Writes the configuration and starts the center server; it may not serve yet. */
    public HallProcess startCenter() throws IOException {
        Files.writeString(folder.resolve("center.yaml"), hall.centerFile());
        Path config = Files.writeString(folder.resolve("host.yaml"), hall.hostFile());
        return HallProcess.center(config, data(), FreePort.any()).start();
    }

    /** Starts a kiosk of that center; it may not serve yet. */
    public HallProcess startKiosk(HallProcess center) throws IOException {
        Path config = Files.writeString(folder.resolve("kiosk.yaml"), BenchHall.kioskFile());
        return HallProcess.kiosk(config, data(), FreePort.any(), center.address())
                .start();
    }

    /** Where the center keeps keys and database. */
    public Path data() {
        return folder.resolve("data");
    }
}
