package servicecircle.bench.city;

import java.util.List;

/** Everything that is written by hand about the city; the generator only chooses from it and puts it together. */
record Catalogue(Entry places, Entry rooms, Entry houseRules, Entry holidays, Entry terminal, Entry services) {

    static Catalogue read() {
        return new Catalogue(
                Entry.ofResource("places.yaml"),
                Entry.ofResource("rooms.yaml"),
                Entry.ofResource("house-rules.yaml"),
                Entry.ofResource("holidays-2026.yaml"),
                Entry.ofResource("terminal.yaml"),
                Entry.ofResource("services.yaml"));
    }

    Entry city() {
        return places.entry("city");
    }

    Bilingual pattern(String name) {
        return places.entry("patterns").words(name);
    }

    /** In the order of their ids. */
    List<Place> centers() {
        return places.entries("counties").stream()
                .flatMap(county -> county.entries("subdistricts").stream()
                        .flatMap(subdistrict -> subdistrict.entries("communities").stream()
                                .map(community -> place(county, subdistrict, community))))
                .toList();
    }

    private static Place place(Entry county, Entry subdistrict, Entry community) {
        Place.Names names = new Place.Names(
                county.words("name"), subdistrict.words("name"), community.words("name"), community.words("street"));
        return new Place(
                county.text("letters"),
                subdistrict.whole("number"),
                community.whole("number"),
                names,
                community.whole("extension"),
                community.texts("rooms"),
                community.yes("kiosk"));
    }
}
