package servicecircle.bench.pinyin;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All readings of a character: the transliterator's one, corrected and completed by our own list. */
final class ReadingBook {
    private final Transliterator transliterator = Transliterator.getInstance("Han-Latin");
    private final Map<String, List<String>> own = new HashMap<>();

    ReadingBook() {
        for (String line : OwnList.READINGS.lines()) {
            List<String> parts = Arrays.asList(line.split(" "));
            if (own.put(parts.get(0), parts.subList(1, parts.size())) != null) {
                throw new IllegalArgumentException("two lines of readings for " + parts.get(0));
            }
        }
    }

    List<Reading> readingsOf(String character) {
        List<String> marked = own.getOrDefault(character, List.of());
        boolean replaced = marked.stream().anyMatch(reading -> reading.endsWith("!"));
        Stream<String> first = replaced ? Stream.empty() : Stream.of(transliterated(character) + "*");
        return Stream.concat(first, marked.stream())
                .map(reading -> reading(character, reading))
                .toList();
    }

    String transliterated(String character) {
        return withoutTones(transliterator.transliterate(character));
    }

    private static Reading reading(String character, String marked) {
        String syllable = marked.replaceAll("[*!]$", "");
        return new Reading(character, syllable, !syllable.equals(marked));
    }

    private static String withoutTones(String latin) {
        String spread = Normalizer.normalize(latin, Normalizer.Form.NFD);
        return spread.replace("u\u0308", "v").replaceAll("\\p{M}", "");
    }
}
