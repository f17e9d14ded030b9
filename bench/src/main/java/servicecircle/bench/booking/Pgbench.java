package servicecircle.bench.booking;

import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The bare INSERT by PostgreSQL's own load program, prepared. */
final class Pgbench implements InsertLoad {
    private static final Path PROGRAM = Path.of("/usr/bin/pgbench");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final int LATENCY_COLUMN = 2;

    private final PgConnectOptions address;
    private final Path folder;

    Pgbench(BareInsert insert, PgConnectOptions address, Path folder) throws IOException {
        this.address = address;
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("insert.sql"), script(insert));
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    @Override
    public String name() {
        return "pgbench -M prepared";
    }

    @Override
    public Round run(long from, Duration length) throws Exception {
        Process pgbench = start(from, length);
        String said = new String(pgbench.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        boolean ended = pgbench.waitFor(10, TimeUnit.SECONDS);
        Matcher rate = RATE.matcher(said);
        if (!ended || pgbench.exitValue() != 0 || !rate.find()) {
            throw new IOException("pgbench failed: " + said);
        }
        return new Round(Double.parseDouble(rate.group(1)), Latencies.ofNanos(takeLog()));
    }

    private Process start(long from, Duration length) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), address.getDatabase()));
        command.addAll(words("-n -M prepared -f insert.sql -j 2 -l --log-prefix=latency -D turn=0"));
        command.addAll(words("-D from=%d -c %d -T %d".formatted(from, BareInsert.CLIENTS, length.toSeconds())));
        command.addAll(words("-h %s -p %d -U %s".formatted(address.getHost(), address.getPort(), address.getUser())));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.getPassword());
        return builder.start();
    }

    private static List<String> words(String options) {
        return List.of(options.split(" ", -1));
    }

    /** Reads and removes what {@code -l} wrote: one line a transaction, its third word the latency in microseconds. */
    private long[] takeLog() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.getFileName().toString().startsWith("latency"))
                    .toList();
        }
        List<long[]> parts = new ArrayList<>();
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log)) {
                parts.add(latencies(lines));
            }
            Files.delete(log);
        }
        return parts.stream().flatMapToLong(LongStream::of).toArray();
    }

    static long[] latencies(Stream<String> lines) {
        return lines.mapToLong(line -> 1_000 * Long.parseLong(line.split(" ", -1)[LATENCY_COLUMN]))
                .toArray();
    }

    static String script(BareInsert insert) {
        return """
                \\set slot :from + :turn * %d + :client_id
                \\set turn :turn + 1
                \\set center %d
                \\set room %d + :slot %% %d
                \\set resident %d + :slot %% %d
                \\set code :slot
                \\set request :slot
                \\set start %d + :slot / %d * 1800
                \\set finish :start + 1800
                %s;
                """.formatted(
                        BareInsert.CLIENTS,
                        insert.center(),
                        insert.firstRoom(),
                        insert.rooms(),
                        insert.firstResident(),
                        insert.residents(),
                        insert.epoch(),
                        insert.rooms(),
                        BareInsert.SQL);
    }
}
