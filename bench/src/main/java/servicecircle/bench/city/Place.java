package servicecircle.bench.city;

import java.util.List;
import java.util.Locale;

/**
 * Where a community center stands and what it is built with.
 *
 * @param extension the last four digits of its telephone number, one number per center of the city
 * @param rooms keys of the room catalogue, in the order of the house guide
 * @param kiosk whether the demo's kiosk stands here
 */
record Place(
        String county, int subdistrict, int community, Names names, int extension, List<String> rooms, boolean kiosk) {

    Place {
        rooms = List.copyOf(rooms);
    }

    /** The display id, such as {@code QT-013-005}. */
    String centerId() {
        return String.format(Locale.ROOT, "%s-%03d-%03d", county, subdistrict, community);
    }

    /** What people call the place, from the city down to the street. */
    record Names(Bilingual county, Bilingual subdistrict, Bilingual community, Bilingual street) {}
}
