package servicecircle.center.host.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import servicecircle.pages.parts.Text;

/**
 * One mapping of a configuration file, read strictly: a wrong type, a missing value and a key that nobody read are each
 * a sentence that names the file and the key.
 */
final class Section {
    private final String where;
    private final Map<?, ?> values;
    private final Set<Object> read = new HashSet<>();

    private Section(String where, Map<?, ?> values) {
        this.where = where;
        this.values = values;
    }

    static Section of(Path file) {
        try {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return section(file.toString(), document);
        } catch (IOException e) {
            throw new ConfigProblem("cannot read the configuration " + file);
        } catch (MarkedYamlEngineException e) {
            throw new ConfigProblem(file + " is not YAML: " + e.getProblem()
                    + e.getProblemMark()
                            .map(mark -> " in line " + (mark.getLine() + 1))
                            .orElse(""));
        } catch (YamlEngineException e) {
            throw new ConfigProblem(file + " is not YAML");
        }
    }

    /** Whether the key has a value. Asking counts as reading: a key without a value is one left out. */
    boolean has(String key) {
        read.add(key);
        return values.get(key) != null;
    }

    String text(String key) {
        return text(key, required(key));
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int number(String key) {
        if (required(key) instanceof Integer number) {
            return number;
        }
        throw problem(key, "must be a whole number");
    }

    int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** A whole number of {@code least..most}. */
    int number(String key, int otherwise, int least, int most) {
        int number = number(key, otherwise);
        if (number < least || number > most) {
            throw problem(key, "must be a number from " + least + " to " + most);
        }
        return number;
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (required(key) instanceof Boolean flag) {
            return flag;
        }
        throw problem(key, "must be true or false");
    }

    Text bilingual(String key) {
        return bilingual(section(key));
    }

    private static Text bilingual(Section both) {
        Text text = both.checked("zh", zh -> new Text(zh, both.text("en", "")));
        both.done();
        return text;
    }

    Section section(String key) {
        return section(where + ": " + key, required(key));
    }

    /** An absent section is an empty one. */
    Section sectionOrEmpty(String key) {
        return has(key) ? section(key) : new Section(where + ": " + key, Map.of());
    }

    List<Section> sections(String key) {
        return list(key).stream().map(one -> section(where + ": " + key, one)).toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(one -> text(key, one)).toList();
    }

    List<Text> bilinguals(String key) {
        return sections(key).stream().map(Section::bilingual).toList();
    }

    /** A value that some constructor checks; its objection becomes a sentence about this key. */
    <T> T checked(String key, Function<String, T> reading) {
        try {
            return reading.apply(text(key));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw problem(key, e.getMessage());
        }
    }

    /** The same for a value that may be left out. */
    <T> T checked(String key, String otherwise, Function<String, T> reading) {
        return has(key) ? checked(key, reading) : reading.apply(otherwise);
    }

    /** To be called when everything was read: a key that is left over is a typing error. */
    void done() {
        for (Object key : values.keySet()) {
            if (!read.contains(key)) {
                throw problem(key.toString(), "is not known here");
            }
        }
    }

    ConfigProblem problem(String key, @Nullable String what) {
        return new ConfigProblem(where + ": " + key + " " + what);
    }

    private List<?> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (required(key) instanceof List<?> list) {
            return list;
        }
        throw problem(key, "must be a list");
    }

    private Object required(String key) {
        read.add(key);
        Object value = values.get(key);
        if (value == null) {
            throw problem(key, "is missing");
        }
        return value;
    }

    /** A fraction would lose its zeros (2026.10) and a list is a typing error; a whole number prints as it stands. */
    private String text(String key, Object value) {
        if (value instanceof String || value instanceof Integer) {
            return value.toString();
        }
        throw problem(key, "must be text; put it between quotes");
    }

    private static Section section(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> values) {
            return new Section(where, values);
        }
        throw new ConfigProblem(where + " must be a list of keys and values");
    }
}
