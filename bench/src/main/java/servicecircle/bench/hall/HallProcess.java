package servicecircle.bench.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the hall. It can be started again after it was stopped or killed, with the same data and port. */
public final class HallProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final int SHOWN_LINES = 40;

    private final String name;
    private final List<String> command;
    private final Path log;
    private final Doorbell doorbell;
    private final Path data;
    private @Nullable Process process;

    private HallProcess(String name, List<String> command, Path data, Doorbell doorbell) {
        this.name = name;
        this.command = List.copyOf(command);
        this.data = data;
        this.log = data.resolve(name + ".log");
        this.doorbell = doorbell;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end-" + name));
    }

    /** A center server with its data and its log in {@code data}; not yet started. */
    public static HallProcess center(Path config, Path data, int port) {
        List<String> command = java("center", "center-server");
        command.addAll(List.of("--config", config.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--public-url", Doorbell.address(port).toString(), "--data", data.toString()));
        return new HallProcess("center", command, data, new Doorbell(port, "/health/ready"));
    }

    /** A kiosk of the center at {@code center}, with its log in {@code data} and the key of a demo if that is there too. */
    public static HallProcess kiosk(Path config, Path data, int port, URI center) {
        List<String> command = java("kiosk", "kiosk");
        command.addAll(List.of("--config", config.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--center-url", center.toString()));
        return new HallProcess("kiosk", command, data, new Doorbell(port, "/"));
    }

    public URI address() {
        return doorbell.address();
    }

    public int port() {
        return doorbell.port();
    }

    /** Starts it and returns at once. */
    public HallProcess start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " is running");
        }
        try {
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(commandNow())
                    .directory(ProjectFolder.find().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until it serves.
     *
     * @throws IllegalStateException with the last lines of its log, when it ended or stayed silent
     */
    public HallProcess awaitReady() {
        if (!doorbell.isAnswered(START, this::isAlive)) {
            throw new IllegalStateException(
                    name + (isAlive() ? " does not answer" : " ended by itself") + ":\n" + tail());
        }
        return this;
    }

    /**
     * Waits until its log says so, since a center answers before it has written what a demo needs.
     *
     * @throws IllegalStateException with the last lines of its log, when that does not happen
     */
    public HallProcess awaitSaid(String words) {
        long end = System.nanoTime() + START.toNanos();
        while (!tail().contains(words)) {
            if (isGone(started(), A_MOMENT) || System.nanoTime() > end) {
                throw new IllegalStateException(name + " does not say " + words + ":\n" + tail());
            }
        }
        return this;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return started().pid();
    }

    /** As Ctrl-C and a service manager stop it; killed only after a long patience. */
    public void stop() {
        if (process != null) {
            process.destroy();
            if (!isGone(process, STOP)) {
                kill();
            }
        }
    }

    /** As if the power of this one process failed: {@code kill -9}. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            isGone(process, STOP);
        }
    }

    /** Still there, but does nothing any more, until {@link #resume}. */
    public void pause() {
        Signals.send("STOP", pid());
    }

    public void resume() {
        Signals.send("CONT", pid());
    }

    public String tail() {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read: " + e;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The key is looked for at the start, since the center writes it when the command is long known. */
    private List<String> commandNow() {
        Path key = data.resolve("demo-kiosk.key");
        if (!name.equals("kiosk") || !Files.exists(key)) {
            return command;
        }
        List<String> withKey = new ArrayList<>(command);
        withKey.addAll(List.of("--device-key", key.toString()));
        return withKey;
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    private static boolean isGone(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As the launcher starts it: with the class archive where there is one. */
    private static List<String> java(String arguments, String module) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "@config/jvm/" + arguments + ".args"));
        Path archive = Path.of(module, "target", arguments + ".jsa");
        if (Files.exists(ProjectFolder.find().resolve(archive))) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off"));
        }
        command.addAll(List.of("-Dlogback.configurationFile=config/logback.xml", "-jar"));
        command.add(ProjectFolder.jar(module).toString());
        return command;
    }
}
