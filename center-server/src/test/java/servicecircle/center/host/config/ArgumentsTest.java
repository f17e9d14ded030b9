package servicecircle.center.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @TempDir
    Path folder;

    @Test
    void the_file_alone_is_enough() {
        Path file = new ConfigFolder(folder).aHost("listen: {port: 9000}");

        assertThat(config("--config", file.toString())).isEqualTo(HostFile.read(file));
    }

    @Test
    void every_option_wins_over_the_file() {
        HostConfig config = config(withFile(
                "--port", "0", "--address", "0.0.0.0", "--public-url", "https://huan.example", "--data", "elsewhere"));

        assertThat(config.listen().port()).isZero();
        assertThat(config.listen().address()).isEqualTo("0.0.0.0");
        assertThat(config.publicUrl()).isEqualTo("https://huan.example");
        assertThat(config.data()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void another_port_moves_the_public_address_too() {
        assertThat(config(withFile("--port", "9999")).publicUrl()).isEqualTo("http://127.0.0.1:9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65535"})
    void the_smallest_and_the_largest_port_are_taken(String port) {
        assertThat(config(withFile("--port", port)).listen().port()).isEqualTo(Integer.parseInt(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "80 ", "http", "", "٨٠٨٠", "999999999999"})
    void what_is_no_port_is_told_in_one_sentence(String port) {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> config(withFile("--port", port)))
                .withMessage("--port must be a number from 0 to 65535, not " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "config.yaml", "-p", ""})
    void an_unknown_word_is_named_and_the_known_ones_are_listed(String word) {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> Arguments.of(new String[] {word, "9000"}))
                .withMessageContaining(word)
                .satisfies(problem -> assertThat(problem.getMessage())
                        .contains("--config", "--port", "--address", "--public-url", "--data"));
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> Arguments.of(new String[] {"--config", "a.yaml", "--port"}))
                .withMessageContaining("--port");
    }

    @Test
    void another_address_moves_the_public_address_too() {
        assertThat(config(withFile("--address", "10.0.0.5")).publicUrl()).isEqualTo("http://10.0.0.5:8080");
    }

    @Test
    void all_addresses_at_once_are_no_public_address() {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> config(withFile("--address", "0.0.0.0")))
                .withMessageContaining("--address 0.0.0.0 needs publicUrl");
    }

    @Test
    void a_public_address_that_is_none_is_refused() {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> config(withFile("--public-url", "huan.example")))
                .withMessageContaining("--public-url");
    }

    private String[] withFile(String... words) {
        Path file = new ConfigFolder(folder).aHost();
        return Stream.concat(Stream.of("--config", file.toString()), Stream.of(words))
                .toArray(String[]::new);
    }

    private static HostConfig config(String... words) {
        return Arguments.of(words).config();
    }
}
