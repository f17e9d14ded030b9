package servicecircle.center.host.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.host.config.ConfigFolder.Place;

/** The files that we ship hold no key that nobody reads, and nobody reads a key without using its value. */
class ConfigFilesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_key_of_the_shipped_host_files_is_read() {
        return Stream.of("center.example.yaml", "demo-city/host.yaml")
                .map(ConfigFolder.SHIPPED::resolve)
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> everyKeyIsRead(hostDocument(file), HostFile::read)));
    }

    @TestFactory
    Stream<DynamicTest> every_key_of_the_shipped_center_files_is_read() throws IOException {
        return centerFiles().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> everyKeyIsRead(hallDocument(file), HallFile::read)));
    }

    /** Misspelling a key must be noticed, and changing a value must change something or be refused. */
    private void everyKeyIsRead(Object document, Function<Path, Object> reading) throws IOException {
        Object asShipped = reading.apply(written(document));
        for (Place place : ConfigFolder.keys(document)) {
            Path misspelt = written(ConfigFolder.withMisspeltKey(document, place));
            assertThatExceptionOfType(ConfigProblem.class)
                    .as("%s misspelt", place)
                    .isThrownBy(() -> reading.apply(misspelt))
                    .withMessageStartingWith(misspelt.toString())
                    .satisfies(problem -> assertThat(problem.getMessage())
                            .contains(place.last().toString())
                            .doesNotContain("\n"));
        }
        ConfigFolder.values(document).stream()
                .filter(place -> !place.steps().contains("reason"))
                .forEach(place -> assertThat(readOrRefused(ConfigFolder.withOtherValue(document, place), reading))
                        .as("%s changed", place)
                        .isNotEqualTo(asShipped));
    }

    private Object readOrRefused(Object document, Function<Path, Object> reading) {
        try {
            return reading.apply(written(document));
        } catch (ConfigProblem refused) {
            return refused;
        }
    }

    private Path written(Object document) {
        return new ConfigFolder(folder).write("changed.yaml", ConfigFolder.dump(document));
    }

    /** A host's file, with its centers found although the copy lies elsewhere. */
    private static Object hostDocument(Path file) {
        String yaml = ConfigFolder.text(file);
        String centers = ConfigFolder.SHIPPED.resolve("demo-city/centers").toString();
        return ConfigFolder.load(yaml.replaceAll("(demo-city/)?centers/", centers + "/"));
    }

    /** A year has forty exceptions; eight of them show every key there is, and no other list is longer. */
    private static Object hallDocument(Path file) {
        Object whole = ConfigFolder.load(ConfigFolder.text(file));
        Object document = ConfigFolder.shortened(whole, 8);
        assertThat(ConfigFolder.keys(document)).hasSameSizeAs(ConfigFolder.keys(whole));
        return document;
    }

    private static List<Path> centerFiles() throws IOException {
        try (Stream<Path> files = Files.list(ConfigFolder.SHIPPED.resolve("demo-city/centers"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
