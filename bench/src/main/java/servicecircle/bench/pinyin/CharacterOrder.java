package servicecircle.bench.pinyin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which character a person at the kiosk more likely means: names first, then the words of groups, then the rest. */
final class CharacterOrder {
    private CharacterOrder() {}

    /** The characters whose order is known; what people type is nearly always among these. */
    static List<String> likely() {
        Set<String> order =
                new LinkedHashSet<>(zipped(OwnList.SURNAMES.characters(), OwnList.GIVEN_NAMES.characters()));
        order.addAll(mostUsed(OwnList.WORDS.lines()));
        order.addAll(OwnList.COMMON_CHARACTERS.characters());
        return List.copyOf(order);
    }

    static List<String> all() {
        return Stream.of(likely(), Characters.levelOne(), Characters.levelTwo(), OwnList.RARE_CHARACTERS.characters())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** First with first, second with second, so that neither surnames nor given names push the other off the page. */
    private static List<String> zipped(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            both.addAll(one.subList(Math.min(i, one.size()), Math.min(i + 1, one.size())));
            both.addAll(other.subList(Math.min(i, other.size()), Math.min(i + 1, other.size())));
        }
        return both;
    }

    private static List<String> mostUsed(List<String> words) {
        Map<String, Long> uses = words.stream()
                .flatMap(Characters::in)
                .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting()));
        return uses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
