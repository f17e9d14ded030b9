package servicecircle.center.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

class HallFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_becomes_a_hall_and_what_it_leaves_out_has_its_default() {
        Hall hall = HallFile.read(files().write("hall.yaml", ConfigFolder.HALL)).hall();

        RoomCard card = new RoomCard(
                "R1",
                new Text("议事厅", "Hall"),
                new Text("议事厅", "Hall"),
                new Text("一层", "Floor 1"),
                1,
                20,
                15,
                45,
                List.of(new Text("投影屏", "Screen")),
                null);
        OpeningHours hours = new OpeningHours(
                ZoneId.of("Asia/Shanghai"),
                Map.of(DayOfWeek.MONDAY, List.of(new OpenSpan(510, 720), new OpenSpan(810, 1440))),
                Map.of(LocalDate.of(2027, 1, 1), List.of()));
        assertThat(hall)
                .isEqualTo(new Hall(
                        "QT-013-005",
                        new Text("桂花中心", "Guihua Center"),
                        new Text("桂花弄141号", "141 Guihua Lane"),
                        "0572-5550105",
                        hours,
                        Map.of(LocalDate.of(2027, 1, 1), new Text("元旦", "New Year")),
                        new Undertaking("2026-1", new Text("我承诺", "I promise")),
                        List.of(new Room(card, Duration.ZERO, RoomPolicy.DEFAULT))));
    }

    @Test
    void a_room_overrides_single_values_of_its_center_and_keeps_the_others() {
        Path file = files().aHall("zone:", "policy: {stepMinutes: 15, aheadDays: 14}\nzone:");
        files().write("hall.yaml", read(file).replace("minPeople: 1", "minPeople: 1\n    policy: {aheadDays: 30}"));

        assertThat(HallFile.read(file).hall().rooms().get(0).policy())
                .isEqualTo(new RoomPolicy(15, 30, 120, 240, 2, 1200, 120));
    }

    @Test
    void a_key_without_a_value_counts_as_left_out() {
        assertThat(HallFile.read(files().aHall("minPeople: 1", "minPeople: 1\n    note:\n    turnoverMinutes:"))
                        .hall()
                        .rooms()
                        .get(0)
                        .card()
                        .note())
                .isNull();
    }

    @Test
    void an_english_name_may_be_left_out() {
        assertThat(HallFile.read(files().aHall("{zh: 桂花中心, en: Guihua Center}", "{zh: 桂花中心}"))
                        .hall()
                        .name())
                .isEqualTo(new Text("桂花中心", ""));
    }

    @Test
    void the_hall_of_the_demo_city_is_open_on_its_make_up_workday_and_closed_at_spring_festival() {
        Hall hall = HallFile.read(ConfigFolder.SHIPPED.resolve("demo-city/centers/QT-013-005.yaml"))
                .hall();

        assertThat(hall.hours().textOn(LocalDate.of(2026, 2, 14))).isEqualTo("08:30–12:00 13:30–21:00");
        assertThat(hall.hours().textOn(LocalDate.of(2026, 2, 16))).isEmpty();
        assertThat(hall.rooms()).extracting(Room::id).startsWith("R1", "R2").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: QT-013-005        | name: {zh: 甲}          | duplicate key name in line 2",
                "id: QT-013-005        | idd: QT-013-005         | id is missing",
                "id: QT-013-005        | id: [QT]                | id must be text",
                "id: QT-013-005        | id: 1.0                 | id must be text",
                "id: QT-013-005        | id: QT/013              | : id must be 1 to 40 letters",
                "id: QT-013-005        | id: 桂花                  | : id must be 1 to 40 letters",
                "id: QT-013-005        | id: ''                  | : id must be 1 to 40 letters",
                "- id: R1              | - id: R 1               | rooms: id must be 1 to 40 letters",
                "- id: R1              | - id: ..                | rooms: id must be 1 to 40 letters",
                "zone: Asia/Shanghai   | zone: Mars/Olympus      | zone",
                "zh: 桂花中心,            | zh: '',                 | name: zh",
                "zh: 桂花中心,            |                         | name: zh is missing",
                "MONDAY:               | Monday:                 | hours: Monday is not known here",
                "13:30-24:00           | 13:30-25:00             | hours: MONDAY hours must lie within one day",
                "13:30-24:00           | 1330-2400               | hours: MONDAY hours must look like 08:30-12:00",
                "13:30-24:00           | 11:30-24:00             | hours: MONDAY stretches must",
                "13:30-24:00           | 06:30-07:00             | hours: MONDAY stretches must",
                "[\"08:30-12:00\",     | [510,                   | hours: MONDAY hours must look like",
                "date: 2027-01-01      | date: 2027-02-30        | exceptions: date",
                "hours: [],            | hours: [\"9-5\"],       | exceptions: hours",
                "zh: 元旦,              | zh: 元旦, de: Neujahr,   | exceptions: reason: de is not known here",
                "version: 2026-1       | version: 2026.10        | undertaking: version must be text",
                "version: 2026-1,      |                         | undertaking: version is missing",
                "- id: R1              | - id:                   | rooms: id is missing",
                "capacity: 20          | capacity: 20.5          | rooms: capacity must be a whole number",
                "capacity: 20          | capacity: 10            | room R1",
                "capacity: 20          | capacity: 20, colour: 1 | is not YAML",
                "capacity: 20          | turnoverMinutes: -5     | capacity is missing",
                "squareMetres: 45      | squareMetre: 45         | squareMetres is missing",
                "zh: 投影屏,             | zh: 投影屏, size: big,    | kit: size is not known here",
                "zh: 投影屏,             | zh: ' ',                | kit: zh",
                "kit: [{zh: 投影屏, en: Screen}] | kit: {zh: 投影屏}  | kit must be a list",
                "kit: [                | kit: [plain,            | rooms: kit must be a list of keys and values",
                "zone:                 | policy: {stepMinutes: 50}#zone: | policy"
            })
    void what_cannot_be_used_is_one_sentence_that_names_file_and_key(
            String part, @Nullable String replacement, @Nullable String sentence) {
        String by = replacement == null ? "" : replacement.replace("#", "\n");
        Path file = files().aHall(part, by);

        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HallFile.read(file))
                .withMessageStartingWith(file.toString())
                .withMessageContaining(sentence == null ? "" : sentence)
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n"));
    }

    @Test
    void two_rooms_with_one_id_are_refused_and_the_id_named() {
        String room = ConfigFolder.HALL.substring(ConfigFolder.HALL.indexOf("  - id: R1"));
        Path file = files().write("hall.yaml", ConfigFolder.HALL + room);

        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HallFile.read(file))
                .withMessageStartingWith(file + ": rooms")
                .withMessageContaining("R1");
    }

    @Test
    void two_exceptions_for_one_date_are_refused_and_the_date_named() {
        String line = "  - {date: 2027-01-01, hours: [], reason: {zh: 元旦, en: New Year}}\n";
        Path file = files().aHall(line, line + line);

        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HallFile.read(file))
                .withMessageStartingWith(file + ": exceptions: date")
                .withMessageContaining("2027-01-01");
    }

    @Test
    void a_hall_without_rooms_is_refused() {
        Path file = files().write(
                        "hall.yaml",
                        ConfigFolder.HALL.substring(0, ConfigFolder.HALL.indexOf("rooms:")) + "rooms: []\n");

        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HallFile.read(file))
                .withMessageStartingWith(file + ": rooms");
    }

    private static String read(Path file) {
        return ConfigFolder.text(file);
    }

    private ConfigFolder files() {
        return new ConfigFolder(folder);
    }
}
