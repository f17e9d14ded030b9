package servicecircle.bench.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One mapping of a catalogue. Each reader fails with the key's name when the catalogue lacks it. */
record Entry(Map<?, ?> values) {

    static Entry ofResource(String name) {
        try (InputStream in = Entry.class.getResourceAsStream("/city/" + name)) {
            Objects.requireNonNull(in, name);
            return of(new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Entry of(@Nullable Object value) {
        return new Entry((Map<?, ?>) Objects.requireNonNull(value));
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("the catalogue lacks " + key + " in " + values);
        }
        return value;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return (String) value(key);
    }

    int whole(String key) {
        return (Integer) value(key);
    }

    boolean yes(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    Entry entry(String key) {
        return of(value(key));
    }

    List<Entry> entries(String key) {
        return ((List<?>) value(key)).stream().map(Entry::of).toList();
    }

    List<String> texts(String key) {
        return ((List<?>) value(key)).stream().map(String.class::cast).toList();
    }

    Bilingual words(String key) {
        return entry(key).asWords();
    }

    Bilingual asWords() {
        if (values.size() != 2) {
            throw new IllegalStateException("expected zh and en alone, quote a text that has a comma: " + values);
        }
        return new Bilingual(text("zh"), text("en"));
    }
}
