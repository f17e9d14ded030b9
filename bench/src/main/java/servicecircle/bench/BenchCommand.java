package servicecircle.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code bench NAME [--quick] [--json FILE]}: the shape that every benchmark of the project has. */
final class BenchCommand implements Command {

    private final List<Benchmark> benchmarks;

    BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
    }

    @Override
    public int run(List<String> args, PrintStream out) throws Exception {
        Wish wish = Wish.of(args);
        Benchmark benchmark = named(wish.name());
        BenchResult result = benchmark.run(wish.pace());
        out.println(benchmark.method());
        out.print(BenchTable.of(result));
        if (wish.json() != null) {
            write(result, wish.json());
        }
        return 0;
    }

    private Benchmark named(String name) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Misuse("no benchmark is called '" + name + "'; there are "
                        + benchmarks.stream().map(Benchmark::name).toList()));
    }

    private static void write(BenchResult result, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result.figures());
        Files.writeString(file, json + "\n");
    }

    /** What was asked for on the command line. */
    private record Wish(
            String name, Benchmark.Pace pace, @Nullable Path json) {

        static Wish of(List<String> args) {
            if (args.isEmpty() || args.get(0).startsWith("-")) {
                throw new Misuse("usage: bench NAME [--quick] [--json FILE]");
            }
            Wish wish = new Wish(args.get(0), Benchmark.Pace.FULL, null);
            for (int at = 1; at < args.size(); at++) {
                switch (args.get(at)) {
                    case "--quick" -> wish = new Wish(wish.name, Benchmark.Pace.QUICK, wish.json);
                    case "--json" -> wish = new Wish(wish.name, wish.pace, fileAfter(args, at++));
                    default -> throw new Misuse("bench does not know " + args.get(at));
                }
            }
            return wish;
        }

        private static Path fileAfter(List<String> args, int option) {
            if (option + 1 == args.size()) {
                throw new Misuse("--json needs a file");
            }
            return Path.of(args.get(option + 1));
        }
    }
}
