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
 * @param given the characters of given names, the likelier first: what follows a surname
 * @param words known words, the likelier first
 * @param syllables toneless syllable to its characters, the likelier first
 */
record PinyinTable(String likely, String given, List<String> words, Map<String, String> syllables) {
    PinyinTable {
        words = List.copyOf(words);
        syllables = new TreeMap<>(syllables);
    }

    static PinyinTable fromOwnLists() {
        return new PinyinTable(
                String.join("", CharacterOrder.likely()),
                String.join("", OwnList.GIVEN_NAMES.characters()),
                OwnList.WORDS.entries(),
                charactersBySyllable());
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
        return "{\n" + member("likely", likely) + member("given", given) + member("words", String.join(" ", words))
                + quoted("syllables") + ":{\n" + lines + "\n}\n}\n";
    }

    private static String member(String name, String plain) {
        return quoted(name) + ":" + quoted(plain) + ",\n";
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }
}
