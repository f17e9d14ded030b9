package servicecircle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final BenchCommand bench = new BenchCommand(List.of(aBenchmark()));

    @Test
    void a_benchmark_prints_its_method_in_one_line_and_its_table() throws Exception {
        assertThat(bench.run(List.of("walk"), out)).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        walks FULL, by foot
                        | pace | metres |
                        | ---- | ------ |
                        | slow | 295    |
                        """);
    }

    @Test
    void the_json_file_is_one_flat_object_of_figures(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deep/walk.json");

        bench.run(List.of("walk", "--quick", "--json", file.toString()), out);

        assertThat(Files.readString(file).replaceAll("\\s", "")).isEqualTo("{\"metres\":295,\"speed_m_s\":0.8}");
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("walks QUICK");
    }

    @Test
    void a_misuse_is_one_sentence() {
        assertThatThrownBy(() -> bench.run(List.of("fly"), out))
                .isInstanceOf(Misuse.class)
                .hasMessage("no benchmark is called 'fly'; there are [walk]");
        assertThatThrownBy(() -> bench.run(List.of("walk", "--json"), out)).hasMessage("--json needs a file");
        assertThatThrownBy(() -> bench.run(List.of("walk", "--fast"), out)).hasMessage("bench does not know --fast");
        assertThatThrownBy(() -> bench.run(List.of(), out)).hasMessageStartingWith("usage: bench NAME");
    }

    @Test
    void an_unknown_command_ends_with_exit_code_2() throws Exception {
        assertThat(Main.run(List.of("dance"), out, out)).isEqualTo(2);
        assertThat(Main.run(List.of(), out, out)).isEqualTo(2);
        assertThat(Main.run(List.of("generate-city"), out, out)).isEqualTo(2);
    }

    private static Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("metres", 295);
        figures.put("speed_m_s", 0.8);
        return figures;
    }

    private static Benchmark aBenchmark() {
        return new Benchmark() {
            private String pace = "";

            @Override
            public String name() {
                return "walk";
            }

            @Override
            public String method() {
                return "walks " + pace + ", by foot";
            }

            @Override
            public BenchResult run(Pace wanted) {
                pace = wanted.name();
                return new BenchResult(List.of("pace", "metres"), List.of(List.of("slow", "295")), figures());
            }
        };
    }
}
