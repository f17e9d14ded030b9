package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import servicecircle.kiosk.KioskConfig.Overrides;

class KioskConfigTest {
    private static final Path EXAMPLE = Path.of("../config/kiosk.example.yaml");
    private static final String LEAST = """
            center: {id: QT-013-005, name: {zh: 桂花社区}, servicePhone: 0572-5550105}
            """;

    @Test
    void everything_but_the_center_has_a_default() {
        KioskConfig config = KioskConfig.of(yaml(LEAST), Overrides.NONE);

        assertThat(config.listen()).isEqualTo(new KioskConfig.Listen("127.0.0.1", 8090, List.of()));
        assertThat(config.center().url()).isEqualTo("http://127.0.0.1:8080");
        assertThat(config.deviceKey()).isNull();
        assertThat(config.raterWindow()).isNull();
        assertThat(config.screen()).isEqualTo(new servicecircle.kiosk.screens.ScreenProfile(1080, 1920, 21.5, 1));
        assertThat(config.idle()).isEqualTo(new servicecircle.kiosk.screens.IdleTimes(60, 120, 30, 15));
    }

    @Test
    void each_key_of_the_example_is_read() throws IOException {
        Map<String, Object> example = new HashMap<>();
        flatten("", yaml(exampleWithAKey()), example);
        assertThat(example).hasSize(18);

        for (String key : example.keySet()) {
            Object spoilt = yaml(exampleWithAKey());
            put(spoilt, key.split("\\."), Map.of("neither", "a text nor a number"));
            assertThatThrownBy(() -> KioskConfig.of(spoilt, Overrides.NONE))
                    .as(key)
                    .isInstanceOf(ConfigTrouble.class)
                    .hasMessageContaining(key);
        }
    }

    @Test
    void the_example_gives_the_defaults() throws IOException {
        KioskConfig example = KioskConfig.read(EXAMPLE, Overrides.NONE);
        KioskConfig least = KioskConfig.of(yaml(LEAST), Overrides.NONE);

        assertThat(example.listen()).isEqualTo(least.listen());
        assertThat(example.screen()).isEqualTo(least.screen());
        assertThat(example.idle()).isEqualTo(least.idle());
        assertThat(example.center().url()).isEqualTo(least.center().url());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lisen: {port: 1}              | lisen is not a key of this file",
                "listen: {prot: 1}             | listen.prot is not a key of this file",
                "listen: {port: high}          | listen.port must be a whole number from 0 to 65535",
                "listen: {port: 70000}         | listen.port must be a whole number from 0 to 65535",
                "listen: {port: 80.5}          | listen.port must be a whole number from 0 to 65535",
                "listen: 8090                  | listen must consist of keys and values",
                "listen: {names: terminal}     | listen.names must be a list of texts",
                "screen: {diagonalInches: big} | screen.diagonalInches must be a number from 3.0 to 200.0",
                "rater: {window: 3}            | rater.window must be a text; put it in quotes if it looks like a number",
                "rater: {window: '3/4'}        | rater.window must be the code of a window",
                "rater: {window: '3'}          | rater needs center.deviceKeyFile",
                "rater: {}                     | rater.window is missing",
                "idle: {warnSeconds: 10}       | idle.warnSeconds must be a whole number from 20 to 600"
            })
    void a_slip_of_the_pen_is_named(String line, String sentence) {
        assertThatThrownBy(() -> KioskConfig.of(yaml(LEAST + line), Overrides.NONE))
                .isInstanceOf(ConfigTrouble.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "center: {name: {zh: a}, servicePhone: b}                | center.id is missing",
                "center: {id: x, servicePhone: b}                        | center.name.zh is missing",
                "center: {id: 5, name: {zh: a}, servicePhone: b}         | center.id must be a text",
                "center: {id: x, name: {zh: a}, servicePhone: b, url: x} | center.url must be an http or https address",
                "center: {id: x, name: {zh: a}, servicePhone: b, ur: x}  | center.ur is not a key of this file"
            })
    void a_center_that_is_not_fully_named_is_told(String file, String sentence) {
        assertThatThrownBy(() -> KioskConfig.of(yaml(file), Overrides.NONE))
                .isInstanceOf(ConfigTrouble.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void a_complaint_names_the_file_in_one_sentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.yaml"), "listen: [");
        assertThatThrownBy(() -> KioskConfig.read(file, Overrides.NONE))
                .isInstanceOf(ConfigTrouble.class)
                .hasMessageContaining("is not YAML")
                .message()
                .hasLineCount(1);
        assertThatThrownBy(() -> KioskConfig.read(folder.resolve("none.yaml"), Overrides.NONE))
                .isInstanceOf(ConfigTrouble.class)
                .hasMessageContaining("There is no configuration file");
    }

    @Test
    void the_command_line_wins_over_the_file() {
        KioskConfig config = Main.read(
                "--config",
                EXAMPLE.toString(),
                "--port",
                "9",
                "--address",
                "0.0.0.0",
                "--center-url",
                "http://a:1/",
                "--device-key",
                "a/b.key");

        assertThat(config.deviceKey()).isEqualTo(Path.of("a/b.key"));
        assertThat(config.listen().port()).isEqualTo(9);
        assertThat(config.listen().address()).isEqualTo("0.0.0.0");
        assertThat(config.center().url()).isEqualTo("http://a:1");
    }

    /** With the keys that stand there as comments: a terminal has to be enrolled first. */
    private static String exampleWithAKey() throws IOException {
        return Files.readString(EXAMPLE)
                .replace("# deviceKeyFile:", "deviceKeyFile:")
                .replace("# rater:", "rater:");
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static void flatten(String place, Object value, Map<String, Object> keys) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> flatten(place.isEmpty() ? "" + key : place + "." + key, below, keys));
        } else {
            keys.put(place, value);
        }
    }

    @SuppressWarnings("unchecked") // our own YAML
    private static void put(Object yaml, String[] path, Object value) {
        Map<String, Object> map = (Map<String, Object>) yaml;
        for (int at = 0; at < path.length - 1; at++) {
            map = (Map<String, Object>) java.util.Objects.requireNonNull(map.get(path[at]));
        }
        map.put(path[path.length - 1], value);
    }
}
