package servicecircle.center.rooms.day;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The database's own ids of one center and its rooms, bound once so that no caller can name a foreign one. */
public final class RoomKeys {
    private final int center;
    private final Map<String, Integer> keys;
    private final Map<Integer, String> codes;

    RoomKeys(int center, Map<String, Integer> keys) {
        this.center = center;
        this.keys = Map.copyOf(keys);
        this.codes = keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    public int center() {
        return center;
    }

    Integer[] rooms() {
        return codes.keySet().toArray(Integer[]::new);
    }

    public int of(String room) {
        return Objects.requireNonNull(keys.get(room), "a room that was never registered");
    }

    String codeOf(int key) {
        return Objects.requireNonNull(codes.get(key), "a key of another center");
    }
}
