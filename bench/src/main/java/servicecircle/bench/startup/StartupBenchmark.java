package servicecircle.bench.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import servicecircle.bench.BenchResult;
import servicecircle.bench.Benchmark;
import servicecircle.bench.house.BenchFolder;
import servicecircle.bench.house.BenchHall;
import servicecircle.bench.house.BenchHouse;
import servicecircle.bench.house.SlotPlan;

/** {@code bench startup}: from the start of the process to the first booking, and memory at rest. */
public final class StartupBenchmark implements Benchmark {
    private static final List<String> HEADINGS = List.of("measurement", "value", "goal", "note");

    private final Clock clock;

    public StartupBenchmark(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String method() {
        return "Method: built jars, a center of 7 rooms, a fresh data folder for each first start (PostgreSQL is unpacked and"
                + " initdb runs), the same folder for the later ones; from the start of the process to a booking answered 201,"
                + " ready looked for every 10 ms; median of the starts. Memory: VmRSS after some pages and 10 s without"
                + " requests; PostgreSQL: sum of Pss of its processes.";
    }

    @Override
    public BenchResult run(Pace pace) throws Exception {
        int times = pace == Pace.FULL ? 3 : 1;
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        List<IdleMemory> memory = new ArrayList<>();
        for (int time = 1; time <= times; time++) {
            System.err.println("bench startup: fresh folder " + time + " of " + times);
            try (BenchFolder folder = BenchFolder.fresh()) {
                measure(folder.path(), first, later, memory);
            }
        }
        IdleMemory middle = new IdleMemory(
                median(memory.stream().map(IdleMemory::center).toList()),
                median(memory.stream().map(IdleMemory::kiosk).toList()),
                median(memory.stream().map(IdleMemory::database).toList()));
        return result(median(first), median(later), middle);
    }

    private void measure(Path folder, List<Double> first, List<Double> later, List<IdleMemory> memory)
            throws IOException, InterruptedException {
        BenchHall hall = new BenchHall(7, 7);
        Start start = new Start(hall, new SlotPlan(hall, clock));
        Start.Started fresh = start.in(folder);
        fresh.center().close();
        first.add(fresh.seconds());
        Start.Started again = start.in(folder);
        try (var center = again.center()) {
            later.add(again.seconds());
            memory.add(IdleMemory.of(center, new BenchHouse(hall, folder)));
        }
    }

    private static BenchResult result(double first, double later, IdleMemory memory) throws IOException {
        List<List<String>> rows = List.of(
                List.of("first start to first booking", text("%.1f s", first), "≤ 8 s", "initdb included"),
                List.of("later start to first booking", text("%.1f s", later), "≤ 3 s", ""),
                List.of("center server at rest", text("%.0f MB", memory.center()), "≤ 160 MB", heapOf("center")),
                List.of("kiosk at rest", text("%.0f MB", memory.kiosk()), "≤ 110 MB", heapOf("kiosk")),
                List.of("PostgreSQL at rest", text("%.0f MB", memory.database()), "", "for information"));
        return new BenchResult(HEADINGS, rows, figures(first, later, memory));
    }

    private static Map<String, Number> figures(double first, double later, IdleMemory memory) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("first_start_s", hundredths(first));
        figures.put("later_start_s", hundredths(later));
        figures.put("center_rss_mb", hundredths(memory.center()));
        figures.put("kiosk_rss_mb", hundredths(memory.kiosk()));
        figures.put("postgres_pss_mb", hundredths(memory.database()));
        return figures;
    }

    private static String heapOf(String process) throws IOException {
        return HeapLimit.in(Path.of("config", "jvm", process + ".args"));
    }

    /** Of one or three values: the middle one. */
    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
