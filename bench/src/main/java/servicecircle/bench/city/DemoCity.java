package servicecircle.bench.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Front door of the generator. Each center is drawn with a source of its own, made from the city's seed and the center's
 * id, so that a new center changes no other.
 */
public final class DemoCity {

    /** The code of the city. */
    public static final long SEED = 990_100;

    private static final String COMMENT = "Written by ./circle generate-city. Change the generator, not this file.";

    private final Catalogue catalogue = Catalogue.read();
    private final LongFunction<? extends RandomGenerator> chances;

    /** @param chances makes a random source from a seed; {@code java.util.Random::new} gives the committed files */
    public DemoCity(LongFunction<? extends RandomGenerator> chances) {
        this.chances = chances;
    }

    /** Every file by its path below the city's folder. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("host.yaml", YamlText.of(COMMENT, host()));
        for (Place place : catalogue.centers()) {
            RandomGenerator chance = chances.apply(SEED * 31 + place.centerId().hashCode());
            files.put(path(place), YamlText.of(COMMENT, new CenterSketch(catalogue, place, chance).file()));
            if (place.kiosk()) {
                files.put("kiosk.yaml", YamlText.of(COMMENT, kiosk(place)));
            }
        }
        return files;
    }

    /** Writes all files and takes away centers that are no longer part of the city. Answers what it wrote. */
    public List<Path> writeTo(Path folder) throws IOException {
        SortedMap<String, String> files = files();
        Files.createDirectories(folder.resolve("centers"));
        try (Stream<Path> old = Files.list(folder.resolve("centers"))) {
            for (Path file : old.toList()) {
                if (!files.containsKey("centers/" + file.getFileName())) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return files.keySet().stream().map(folder::resolve).toList();
    }

    private static String path(Place place) {
        return "centers/" + place.centerId() + ".yaml";
    }

    private Map<String, Object> host() {
        Map<String, Object> host = new LinkedHashMap<>();
        host.put("listen", listen(8080));
        host.put("publicUrl", "http://127.0.0.1:8080");
        host.put("data", "var");
        host.put("demo", true);
        host.put("centers", catalogue.centers().stream().map(DemoCity::path).toList());
        return host;
    }

    private Map<String, Object> kiosk(Place place) {
        Map<String, Object> center = new LinkedHashMap<>();
        center.put("url", "http://127.0.0.1:8080");
        center.put("id", place.centerId());
        center.put("name", CenterSketch.name(catalogue, place).yaml());
        center.put("servicePhone", CenterSketch.servicePhone(catalogue, place));
        Map<String, Object> kiosk = new LinkedHashMap<>();
        kiosk.put("listen", listen(8090));
        kiosk.put("center", center);
        kiosk.put("screen", catalogue.terminal().entry("screen").values());
        kiosk.put("idle", catalogue.terminal().entry("idle").values());
        return kiosk;
    }

    private static Map<String, Object> listen(int port) {
        Map<String, Object> listen = new LinkedHashMap<>();
        listen.put("address", "127.0.0.1");
        listen.put("port", port);
        return listen;
    }
}
