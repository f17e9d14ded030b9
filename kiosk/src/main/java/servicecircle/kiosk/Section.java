package servicecircle.kiosk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One level of a configuration file. Each question names its key, so that each complaint can name it too. */
final class Section {
    private final String place;
    private final Map<?, ?> values;
    private final Set<String> asked = new HashSet<>();

    private Section(String place, Map<?, ?> values) {
        this.place = place;
        this.values = values;
    }

    static Section whole(@Nullable Object yaml) {
        return of("", yaml == null ? Map.of() : yaml);
    }

    private static Section of(String place, Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            return new Section(place, map);
        }
        throw new ConfigTrouble((place.isEmpty() ? "the file" : place) + " must consist of keys and values");
    }

    /** A section that is left out is an empty one. */
    Section section(String key) {
        Object value = value(key);
        return of(name(key), value == null ? Map.of() : value);
    }

    boolean has(String key) {
        return value(key) != null;
    }

    String text(String key) {
        Object value = value(key);
        if (value == null) {
            throw new ConfigTrouble(name(key) + " is missing");
        }
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new ConfigTrouble(name(key) + " must be a text; put it in quotes if it looks like a number");
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    List<String> texts(String key) {
        Object value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new ConfigTrouble(name(key) + " must be a list of texts");
    }

    int whole(String key, int otherwise, int least, int most) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw new ConfigTrouble(name(key) + " must be a whole number from " + least + " to " + most);
    }

    double figure(String key, double otherwise, double least, double most) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        throw new ConfigTrouble(name(key) + " must be a number from " + least + " to " + most);
    }

    /** To be asked last: what nobody asked for is a slip of the pen. */
    void nothingElse() {
        for (Object key : values.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                throw new ConfigTrouble(name(String.valueOf(key)) + " is not a key of this file");
            }
        }
    }

    String name(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private @Nullable Object value(String key) {
        asked.add(key);
        return values.get(key);
    }
}
