package servicecircle.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory of running processes, as Linux tells it under {@code /proc}. */
public final class Memory {
    private static final double KILOBYTES_IN_MB = 1024;

    private Memory() {}

    /** Resident memory of one process, MB: what {@code VmRSS} says. */
    public static double residentMb(long pid) throws IOException {
        return kilobytes(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")), "VmRSS:")
                / KILOBYTES_IN_MB;
    }

    /** Memory of a process and all below it, MB; what several of them share counts once. */
    public static double treeMb(long pid) throws IOException {
        List<ProcessHandle> tree = ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .toList();
        long sum = 0;
        for (ProcessHandle process : tree) {
            sum += proportional(process.pid());
        }
        return sum / KILOBYTES_IN_MB;
    }

    private static long proportional(long pid) throws IOException {
        try {
            return kilobytes(Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")), "Pss:");
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    static long kilobytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " here"));
    }
}
