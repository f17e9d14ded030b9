package servicecircle.bench.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PinyinTableTest {
    private static final Path COMMITTED =
            Path.of("..", "templates", "src", "main", "resources", "static", "js", "pinyin-table.json");
    private static final int COMPACT = 60_000;

    private final PinyinTable table = PinyinTable.fromOwnLists();

    @Test
    void the_committed_file_is_what_the_generator_writes() throws IOException {
        assertThat(Files.readString(COMMITTED, StandardCharsets.UTF_8))
                .as("run WritePinyinTable after a change of the lists and commit its file")
                .isEqualTo(table.json());
    }

    @Test
    void the_file_stays_compact() {
        assertThat(table.json().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(COMPACT);
    }

    @Test
    void every_character_of_gb2312_and_of_our_lists_has_a_reading() {
        List<String> readable = Characters.in(String.join("", table.syllables().values()))
                .distinct()
                .toList();
        assertThat(Characters.levelOne()).hasSize(3755);
        assertThat(Characters.levelTwo()).hasSize(3008);
        assertThat(readable).containsAll(Characters.levelOne()).containsAll(Characters.levelTwo());
        assertThat(readable).containsAll(OwnList.RARE_CHARACTERS.characters());
        assertThat(readable)
                .containsAll(Characters.in(String.join("", table.words())).toList());
        assertThat(readable).contains("㛃", "𠮷", "䶮", "喆", "堃", "淼");
    }

    @Test
    void level_one_reads_in_the_order_of_the_standard() {
        // The standard sorts level one by reading: a slip of the transliterator would show as a step back.
        List<String> characters = Characters.levelOne();
        ReadingBook book = new ReadingBook();
        List<List<String>> readings =
                characters.stream().map(c -> filed(book.readingsOf(c))).toList();
        List<String> misplaced = IntStream.range(1, characters.size() - 1)
                .filter(i -> readings.get(i).stream().noneMatch(fits(readings.get(i - 1), readings.get(i + 1))))
                .mapToObj(characters::get)
                .toList();
        assertThat(misplaced).isEmpty();
    }

    @Test
    void no_syllable_names_a_character_twice() {
        assertThat(table.syllables())
                .allSatisfy((syllable, characters) ->
                        assertThat(Characters.in(characters)).as(syllable).doesNotHaveDuplicates());
    }

    @Test
    void surnames_are_found_under_the_reading_of_the_surname() {
        assertThat(firstPage("zhang")).startsWith("张");
        assertThat(firstPage("shan")).contains("单");
        assertThat(firstPage("zeng")).startsWith("曾");
        assertThat(firstPage("xie")).contains("解");
        assertThat(firstPage("qiu")).contains("仇");
        assertThat(firstPage("ou")).contains("区");
        assertThat(table.syllables().get("yu")).contains("尉");
        assertThat(table.syllables().get("mo")).contains("万");
    }

    @Test
    void umlauts_are_typed_as_v() {
        assertThat(firstPage("lv")).startsWith("吕");
        assertThat(firstPage("nv")).startsWith("女");
        assertThat(table.syllables()).doesNotContainKeys("lü", "nü").hasSizeGreaterThan(395);
    }

    @Test
    void a_reading_that_is_not_plain_letters_is_refused() {
        assertThatThrownBy(() -> new Reading("女", "nü", true)).hasMessageContaining("plain letters");
    }

    /** The standard files ü under u. */
    private static List<String> filed(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.syllable().replace('v', 'u'))
                .toList();
    }

    private static Predicate<String> fits(List<String> before, List<String> after) {
        return reading -> before.stream().anyMatch(b -> b.compareTo(reading) <= 0)
                && after.stream().anyMatch(a -> a.compareTo(reading) >= 0);
    }

    private String firstPage(String syllable) {
        return Characters.in(table.syllables().getOrDefault(syllable, ""))
                .limit(8)
                .collect(Collectors.joining());
    }
}
