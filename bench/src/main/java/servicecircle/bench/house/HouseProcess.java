package servicecircle.bench.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the house, started from the project's folder as the launcher does it. */
public final class HouseProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STOP_SECONDS = 20;
    private static final int LOG_LINES = 20;

    private final Process process;
    private final Path log;
    private final int port;
    private final Thread onInterrupt;

    private HouseProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.onInterrupt = new Thread(process::destroy, "stop " + log.getFileName());
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /** A center server on a free port. The folder gets its configuration, and its data below {@code data}. */
    public static HouseProcess center(BenchHall hall, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("center.yaml"), hall.centerFile());
        Path config = Files.writeString(folder.resolve("host.yaml"), hall.hostFile());
        int port = freePort();
        return start(
                "center-server",
                "center",
                port,
                folder,
                List.of(
                        "--config", config.toString(),
                        "--port", Integer.toString(port),
                        "--public-url", "http://127.0.0.1:" + port,
                        "--data", dataOf(folder).toString()));
    }

    /** A kiosk of that center on a free port. */
    public static HouseProcess kiosk(HouseProcess center, Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("kiosk.yaml"), BenchHall.kioskFile());
        int port = freePort();
        return start(
                "kiosk",
                "kiosk",
                port,
                folder,
                List.of(
                        "--config", config.toString(),
                        "--port", Integer.toString(port),
                        "--center-url", "http://127.0.0.1:" + center.port));
    }

    /** Where a center started in this folder keeps keys and database. */
    public static Path dataOf(Path folder) {
        return folder.resolve("data");
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Asks until the answer is 200; looks every 10 ms. */
    public void awaitOk(String path) throws IOException, InterruptedException {
        byte[] question = new BookingPaper(port).get(path, "*/*");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isOk(question)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("no answer from %s on port %d:%n%s".formatted(path, port, endOfLog()));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Ends it as Ctrl-C would, and by force when that takes too long. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
    }

    private boolean isOk(byte[] question) {
        try (Line line = new Line(port)) {
            return line.ask(question).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    private static HouseProcess start(String module, String name, int port, Path folder, List<String> arguments)
            throws IOException {
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@config/jvm/" + name + ".args",
                "-Dlogback.configurationFile=config/logback.xml",
                "-jar",
                module + "/target/" + module + ".jar"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new HouseProcess(process, log, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
