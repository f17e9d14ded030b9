package servicecircle.bench.pinyin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the keyboard in the browser knows.
 *
 * @param likely the characters of known order, the likelier first: sorts across syllables
 * @param words known words, the likelier first
 * @param syllables toneless syllable to its characters, the likelier first
 */
record PinyinTable(String likely, List<String> words, Map<String, String> syllables) {
    PinyinTable {
        words = List.copyOf(words);
        syllables = new TreeMap<>(syllables);
    }

    static PinyinTable fromOwnLists() {
        return new PinyinTable(
                String.join("", CharacterOrder.likely()), OwnList.WORDS.entries(), charactersBySyllable());
    }

    private static Map<String, String> charactersBySyllable() {
        ReadingBook book = new ReadingBook();
        return CharacterOrder.all().stream()
                .flatMap(character -> book.readingsOf(character).stream())
                .distinct()
                .sorted(Comparator.comparing(Reading::usual).reversed())
                .collect(Collectors.groupingBy(
                        Reading::syllable, TreeMap::new, Collectors.mapping(Reading::character, Collectors.joining())));
    }

    /** One syllable a line, so that a change of the lists can be read in the difference of two versions. */
    String json() {
        String lines = syllables.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                .collect(Collectors.joining(",\n"));
        return "{\n" + quoted("likely") + ":" + quoted(likely) + ",\n" + quoted("words") + ":"
                + quoted(String.join(" ", words)) + ",\n" + quoted("syllables") + ":{\n" + lines + "\n}\n}\n";
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }
}
