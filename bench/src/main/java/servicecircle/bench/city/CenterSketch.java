package servicecircle.bench.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws one center: the content of its configuration file. What is not laid down in the catalogue is left to chance. */
final class CenterSketch {

    private static final int HOUSE_NUMBERS = 299;

    private final Catalogue catalogue;
    private final Place place;
    private final RandomGenerator chance;

    CenterSketch(Catalogue catalogue, Place place, RandomGenerator chance) {
        this.catalogue = catalogue;
        this.place = place;
        this.chance = chance;
    }

    Map<String, Object> file() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", place.centerId());
        file.put("name", name(catalogue, place).yaml());
        file.put("address", address().yaml());
        file.put("zone", catalogue.city().text("zone"));
        file.put("servicePhone", servicePhone(catalogue, place));
        OpeningDays days = new OpeningDays(catalogue);
        file.put("hours", days.week());
        file.put("exceptions", days.exceptions());
        file.put("policy", catalogue.houseRules().entry("policy").values());
        file.put("undertaking", catalogue.houseRules().entry("undertaking").values());
        file.put("rooms", rooms());
        file.put("queue", catalogue.services().entry("queue").values());
        return file;
    }

    static Bilingual name(Catalogue catalogue, Place place) {
        return catalogue
                .pattern("center")
                .fill(Map.of(
                        "subdistrict", place.names().subdistrict(),
                        "community", place.names().community()));
    }

    static String servicePhone(Catalogue catalogue, Place place) {
        String digits = Integer.toString(10_000 + place.extension()).substring(1);
        return catalogue.city().text("phonePrefix") + digits;
    }

    private Bilingual address() {
        String number = Integer.toString(1 + chance.nextInt(HOUSE_NUMBERS));
        return catalogue
                .pattern("address")
                .fill(Map.of(
                        "city", catalogue.city().words("name"),
                        "county", place.names().county(),
                        "street", place.names().street(),
                        "number", new Bilingual(number, number)));
    }

    private List<Map<String, Object>> rooms() {
        List<Map<String, Object>> rooms = new ArrayList<>();
        for (String type : place.rooms()) {
            rooms.add(room("R" + (rooms.size() + 1), catalogue.rooms().entry(type)));
        }
        return rooms;
    }

    private Map<String, Object> room(String id, Entry type) {
        Map<String, Object> room = new LinkedHashMap<>();
        room.put("id", id);
        room.put("name", type.words("name").yaml());
        room.put("kind", type.words("kind").yaml());
        room.put("place", somewhereOn(type.whole("floor")).yaml());
        for (String figure : List.of("minPeople", "capacity", "selfServiceUpTo")) {
            room.put(figure, type.whole(figure));
        }
        room.put("squareMetres", nearly(type.whole("area")));
        room.put("turnoverMinutes", type.whole("turnoverMinutes"));
        room.put(
                "kit",
                type.entries("kit").stream().map(kit -> kit.asWords().yaml()).toList());
        if (type.has("note")) {
            room.put("note", type.words("note").yaml());
        }
        return room;
    }

    private Bilingual somewhereOn(int floor) {
        List<Entry> sides = catalogue.places().entries("sides");
        return catalogue
                .pattern("place")
                .fill(Map.of(
                        "floor",
                                catalogue
                                        .places()
                                        .entries("floors")
                                        .get(floor - 1)
                                        .asWords(),
                        "side", sides.get(chance.nextInt(sides.size())).asWords()));
    }

    /** Walls are never where the drawing has them: within a twentieth of the paper's figure. */
    private int nearly(int area) {
        int play = area / 20;
        return area - play + chance.nextInt(2 * play + 1);
    }
}
