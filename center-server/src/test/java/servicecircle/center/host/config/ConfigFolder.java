package servicecircle.center.host.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Configuration files for tests: small ones to write, the shipped ones to read, and a way to change one value. */
public record ConfigFolder(Path folder) {
    public static final Path SHIPPED = Path.of("..", "config").toAbsolutePath().normalize();

    static final String HALL = """
            id: QT-013-005
            name: {zh: 桂花中心, en: Guihua Center}
            address: {zh: 桂花弄141号, en: 141 Guihua Lane}
            zone: Asia/Shanghai
            servicePhone: 0572-5550105
            hours:
              MONDAY: ["08:30-12:00", "13:30-24:00"]
            exceptions:
              - {date: 2027-01-01, hours: [], reason: {zh: 元旦, en: New Year}}
            undertaking: {version: 2026-1, text: {zh: 我承诺, en: I promise}}
            rooms:
              - id: R1
                name: {zh: 议事厅, en: Hall}
                kind: {zh: 议事厅, en: Hall}
                place: {zh: 一层, en: Floor 1}
                minPeople: 1
                capacity: 20
                selfServiceUpTo: 15
                squareMetres: 45
                kit: [{zh: 投影屏, en: Screen}]
            """;

    public Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A host file beside {@link #HALL}, with more lines. */
    public Path aHost(String... lines) {
        write("hall.yaml", HALL);
        return write("host.yaml", "centers: [hall.yaml]\n" + String.join("\n", lines) + "\n");
    }

    /** {@link #HALL} with a part of it replaced. */
    Path aHall(String part, String replacement) {
        if (!HALL.contains(part)) {
            throw new IllegalArgumentException("the hall has no " + part);
        }
        return write("hall.yaml", HALL.replace(part, replacement));
    }

    /** One place in a YAML document: the keys and positions that lead to it. */
    record Place(List<Object> steps) {
        Place then(Object step) {
            List<Object> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Place(List.copyOf(longer));
        }

        /** The same for all entries of a list. */
        private String kind() {
            return steps.stream()
                    .map(step -> step instanceof Integer ? "*" : step.toString())
                    .collect(Collectors.joining("/"));
        }

        Object last() {
            return steps.get(steps.size() - 1);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object load(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    static String dump(Object document) {
        return new Dump(DumpSettings.builder().build()).dumpToString(document);
    }

    /** The document with at most so many entries in each of its lists. */
    static Object shortened(Object document, int entries) {
        if (document instanceof List<?> list) {
            return list.stream()
                    .limit(entries)
                    .map(one -> shortened(one, entries))
                    .toList();
        }
        if (!(document instanceof Map<?, ?> map)) {
            return document;
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, inner) -> copy.put(key, shortened(inner, entries)));
        return copy;
    }

    /** Every kind of place of a document that holds a single value; of like list entries the first. */
    static Collection<Place> values(Object document) {
        return places(document, false);
    }

    /** Every kind of key of a document; of like list entries the first. */
    static Collection<Place> keys(Object document) {
        return places(document, true);
    }

    private static Collection<Place> places(Object document, boolean keys) {
        List<Place> found = new ArrayList<>();
        walk(document, new Place(List.of()), found, keys);
        return found.stream()
                .collect(Collectors.toMap(Place::kind, place -> place, (first, like) -> first, LinkedHashMap::new))
                .values();
    }

    private static void walk(@Nullable Object value, Place at, List<Place> found, boolean keys) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (keys) {
                    found.add(at.then(key));
                }
                walk(inner, at.then(key), found, keys);
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(list.get(i), at.then(i), found, keys);
            }
        } else if (!keys) {
            found.add(at);
        }
    }

    /** The document with another value at a place. */
    static Object withOtherValue(Object document, Place place) {
        return changed(document, place.steps(), false);
    }

    /** The document with the key at a place misspelt. */
    static Object withMisspeltKey(Object document, Place place) {
        return changed(document, place.steps(), true);
    }

    private static Object changed(Object value, List<Object> steps, boolean misspell) {
        if (steps.isEmpty()) {
            return another(value);
        }
        List<Object> rest = steps.subList(1, steps.size());
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set((Integer) steps.get(0), changed(copy.get((Integer) steps.get(0)), rest, misspell));
            return copy;
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, inner) -> {
            boolean here = key.equals(steps.get(0));
            boolean rename = here && misspell && rest.isEmpty();
            copy.put(rename ? key + "x" : key, here && !rename ? changed(inner, rest, misspell) : inner);
        });
        return copy;
    }

    private static Object another(Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        return value instanceof Boolean flag ? (Object) !flag : value + "x";
    }
}
