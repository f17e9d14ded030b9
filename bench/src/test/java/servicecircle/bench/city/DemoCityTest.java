package servicecircle.bench.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DemoCityTest {

    private static final Path COMMITTED = Path.of("..", "config", "demo-city");

    private final SortedMap<String, String> files = new DemoCity(Random::new).files();
    private final Entry hall = read("centers/QT-013-005.yaml");

    @Test
    void the_committed_files_are_what_the_generator_writes() throws IOException {
        assertThat(filesBelow(COMMITTED))
                .as("run ./circle generate-city and commit what it wrote")
                .isEqualTo(files);
    }

    @Test
    void the_same_seed_draws_the_same_city_and_another_seed_another() {
        assertThat(new DemoCity(Random::new).files()).isEqualTo(files);
        assertThat(new DemoCity(seed -> new Random(seed + 1)).files()).isNotEqualTo(files);
    }

    @Test
    void writing_takes_away_centers_that_left_the_city(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("centers"));
        Files.writeString(folder.resolve("centers/QT-000-000.yaml"), "id: QT-000-000\n");

        new DemoCity(Random::new).writeTo(folder);

        assertThat(filesBelow(folder)).isEqualTo(files);
    }

    @Test
    void the_hall_has_seven_rooms_with_bands_that_hold_together() {
        List<Entry> rooms = hall.entries("rooms");

        assertThat(rooms).extracting(room -> room.text("id")).containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R7");
        assertThat(rooms).allSatisfy(room -> assertThat(room.whole("capacity"))
                .isGreaterThanOrEqualTo(room.whole("minPeople"))
                .isGreaterThanOrEqualTo(room.whole("selfServiceUpTo")));
        assertThat(rooms)
                .extracting(room -> room.whole("minPeople"), room -> room.whole("capacity"))
                .contains(tuple(3, 40), tuple(8, 25));
    }

    @Test
    void every_chinese_text_has_its_english_one_and_no_gap_is_left_open() {
        files.forEach((name, text) -> {
            assertThat(text).as(name).doesNotContain("en: \"\"").doesNotContainPattern("\\{[a-z]+}");
            assertThat(occurrences(text, "\\bzh: ")).as(name).isEqualTo(occurrences(text, "\\ben: "));
        });
    }

    @Test
    void the_published_holidays_of_2026_are_closed_and_nothing_is_guessed_for_2027() {
        List<Entry> exceptions = hall.entries("exceptions");

        assertThat(exceptions).filteredOn(day -> day.texts("hours").isEmpty()).hasSize(33);
        assertThat(exceptions)
                .filteredOn(day -> !day.texts("hours").isEmpty())
                .extracting(day -> day.text("date"))
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        assertThat(exceptions).allSatisfy(day -> assertThat(day.text("date")).startsWith("2026-"));
    }

    @Test
    void opening_hours_lie_on_the_booking_grid() {
        int step = hall.entry("policy").whole("stepMinutes");
        for (String day : List.of("MONDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
            assertThat(hall.entry("hours").texts(day))
                    .isNotEmpty()
                    .flatExtracting(hours -> List.of(hours.split("-")))
                    .allSatisfy(time -> assertThat(LocalTime.parse(time).toSecondOfDay() % (step * 60))
                            .isZero());
        }
    }

    private Entry read(String name) {
        return new Entry((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(files.get(name)));
    }

    private static SortedMap<String, String> filesBelow(Path folder) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return found;
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
