package servicecircle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A result as a Markdown table, so that a terminal reads it and {@code docs/benchmarks.md} takes it as it is. */
final class BenchTable {

    private BenchTable() {}

    static String of(BenchResult result) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(result.headings());
        lines.add(result.headings().stream()
                .map(heading -> "-".repeat(heading.length()))
                .toList());
        lines.addAll(result.rows());
        int[] widths = IntStream.range(0, result.headings().size())
                .map(column -> width(lines, column))
                .toArray();
        return lines.stream().map(line -> row(line, widths)).collect(Collectors.joining());
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String row(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
