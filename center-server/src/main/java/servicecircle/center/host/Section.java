package servicecircle.center.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
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
        } catch (YamlEngineException e) {
            throw new ConfigProblem(file + " is not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String text(String key) {
        return Objects.toString(required(key));
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : seen(key, otherwise);
    }

    int number(String key) {
        if (required(key) instanceof Integer number) {
            return number;
        }
        throw problem(key, "must be a whole number");
    }

    int number(String key, int otherwise) {
        return has(key) ? number(key) : seen(key, otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return seen(key, otherwise);
        }
        if (required(key) instanceof Boolean flag) {
            return flag;
        }
        throw problem(key, "must be true or false");
    }

    Text bilingual(String key) {
        Section both = section(key);
        Text text = both.checked("zh", zh -> new Text(zh, both.text("en", "")));
        both.done();
        return text;
    }

    Section section(String key) {
        return section(where + ": " + key, required(key));
    }

    /** An absent section is an empty one. */
    Section sectionOrEmpty(String key) {
        return has(key) ? section(key) : seen(key, new Section(where + ": " + key, Map.of()));
    }

    List<Section> sections(String key) {
        return list(key).stream().map(one -> section(where + ": " + key, one)).toList();
    }

    List<String> texts(String key) {
        return list(key).stream().map(Objects::toString).toList();
    }

    List<Text> bilinguals(String key) {
        return sections(key).stream()
                .map(one -> new Text(one.text("zh"), one.text("en", "")))
                .toList();
    }

    /** A value that some constructor checks; its objection becomes a sentence about this key. */
    <T> T checked(String key, Function<String, T> reading) {
        try {
            return reading.apply(text(key));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw problem(key, e.getMessage());
        }
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

    Set<?> keys() {
        return values.keySet();
    }

    private List<?> list(String key) {
        if (!has(key)) {
            return seen(key, List.of());
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

    private <T> T seen(String key, T otherwise) {
        read.add(key);
        return otherwise;
    }

    private static Section section(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> values) {
            return new Section(where, values);
        }
        throw new ConfigProblem(where + " must be a list of keys and values");
    }
}
