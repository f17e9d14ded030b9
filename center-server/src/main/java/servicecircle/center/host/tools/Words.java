package servicecircle.center.host.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.host.config.ConfigProblem;

/** What stands behind a command: plain words and {@code --option VALUE}, an option as often as it is given. */
final class Words {
    private final List<String> plain = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private Words() {}

    /** @throws ConfigProblem on an option that is not known or has no value, and on another number of plain words */
    static Words of(List<String> words, int plain, List<String> known) {
        Words read = new Words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                read.plain.add(word);
            } else if (known.contains(word) && i + 1 < words.size()) {
                read.options.computeIfAbsent(word, first -> new ArrayList<>()).add(words.get(++i));
            } else {
                throw new ConfigProblem("do not know what to do with " + word + "; known are " + known);
            }
        }
        if (read.plain.size() != plain) {
            throw new ConfigProblem("takes " + (plain == 0 ? "no file" : "one file") + " and the options " + known);
        }
        return read;
    }

    String first() {
        return plain.get(0);
    }

    @Nullable
    String option(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }
}
