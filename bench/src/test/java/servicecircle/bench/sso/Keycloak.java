package servicecircle.bench.sso;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Keycloak with one realm, in a temporary folder; gone after {@link #close}. */
final class Keycloak implements AutoCloseable {
    private static final String VERSION = "26.3.5";
    private static final Duration FETCH = Duration.ofMinutes(5);
    private static final Duration START = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final int port;
    private final Process process;

    private Keycloak(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-keycloak"));
    }

    /** @param returnUrl where its clients may send a browser back to */
    static Keycloak start(Path folder, int port, String returnUrl) throws IOException, InterruptedException {
        Path home = folder.resolve("keycloak-" + VERSION);
        unpack(fetched(folder), folder);
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(realms.resolve("staff.json"), realm().replace("RETURN_URL", returnUrl));
        ProcessBuilder command = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile());
        Keycloak started = new Keycloak(folder, port, command.start());
        try {
            started.awaitReady();
            return started;
        } catch (IllegalStateException e) {
            started.close();
            throw e;
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/staff";
    }

    /** By Maven, as everything that a test needs; it is kept beside the other artefacts for the next time. */
    private static Path fetched(Path folder) throws IOException, InterruptedException {
        Process fetch = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-q",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                        "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                        "-DoutputDirectory=" + folder)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("fetch.log").toFile())
                .start();
        if (!fetch.waitFor(FETCH.toSeconds(), TimeUnit.SECONDS) || fetch.exitValue() != 0) {
            fetch.destroyForcibly();
            throw new IllegalStateException(
                    "Keycloak was not fetched:\n" + Files.readString(folder.resolve("fetch.log")));
        }
        return folder.resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream files = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive leads out of its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(files, target);
                }
            }
        }
    }

    private static String realm() throws IOException {
        try (InputStream realm = Keycloak.class.getResourceAsStream("/sso/staff-realm.json")) {
            return new String(Objects.requireNonNull(realm).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (isReady()) {
                return;
            }
            process.waitFor(1, TimeUnit.SECONDS);
        }
        throw new IllegalStateException("Keycloak does not start:\n" + tail());
    }

    private boolean isReady() throws InterruptedException {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/realms/staff/.well-known/openid-configuration");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("keycloak.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
