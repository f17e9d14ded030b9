package servicecircle.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found: a table for people and one flat set of figures for machines.
 *
 * @param rows each as long as {@code headings}
 * @param figures by key, with the unit in the key ({@code first_start_s}); order is kept
 */
public record BenchResult(List<String> headings, List<List<String>> rows, Map<String, Number> figures) {
    public BenchResult {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        for (List<String> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("a row does not fit " + headings + ": " + row);
            }
        }
    }
}
