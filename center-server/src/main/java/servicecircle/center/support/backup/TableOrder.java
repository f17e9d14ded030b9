package servicecircle.center.support.backup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables in an order in which each foreign key finds what it refers to. */
final class TableOrder {
    private TableOrder() {}

    /**
     * Referred tables first; otherwise as given.
     *
     * @throws IllegalStateException when tables refer to each other in a circle
     */
    static List<String> referredFirst(Collection<String> tables, Map<String, Set<String>> refersTo) {
        Set<String> left = new LinkedHashSet<>(tables);
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table -> refersTo.getOrDefault(table, Set.of()).stream()
                            .noneMatch(other -> !other.equals(table) && left.contains(other)))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("the tables " + left + " refer to each other in a circle");
            }
            ordered.addAll(free);
            free.forEach(left::remove);
        }
        return ordered;
    }
}
