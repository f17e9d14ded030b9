package servicecircle.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTextTest {

    @Test
    void short_things_stay_on_one_line_and_long_ones_go_below_each_other() {
        String long1 = "a".repeat(60);
        String long2 = "b".repeat(60);

        assertThat(YamlText.of("why", Map.of("port", Map.of("number", 80)))).isEqualTo("# why\nport: {number: 80}\n");
        assertThat(YamlText.of("why", Map.of("rooms", List.of(long1, long2))))
                .isEqualTo("# why\nrooms:\n  - " + long1 + "\n  - " + long2 + "\n");
    }

    @Test
    void any_text_comes_back_as_it_was() {
        List<String> texts = List.of(
                "no",
                "2026-01-01",
                "08:30-12:00",
                "0572-5550105",
                "12",
                "1.5",
                "a: b",
                "x # y",
                "say \"hi\" \\",
                " ",
                "",
                "- a",
                "{a}",
                "[a]",
                "中文,标点:都在。",
                "a, b",
                "'",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "~",
                "a ",
                "null");

        assertThat(reread(YamlText.of("why", Map.of("texts", texts)))).isEqualTo(Map.of("texts", texts));
        assertThat(texts).allSatisfy(text -> assertThat(reread(YamlText.of("why", Map.of("one", text))))
                .isEqualTo(Map.of("one", text)));
    }

    @Test
    void nested_lists_of_long_maps_come_back_as_they_were() {
        String sentence = "word ".repeat(30).strip();
        Map<String, Object> room = Map.of("id", "R1", "kit", List.of(Map.of("zh", sentence), Map.of("zh", sentence)));
        Map<String, Object> document = Map.of("rooms", List.of(room, room), "depth", 2, "open", true);

        assertThat(reread(YamlText.of("why", document))).isEqualTo(document);
    }

    private static Object reread(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
