package servicecircle.center.host.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import servicecircle.center.host.config.ConfigProblem;

class WordsTest {
    private static final List<String> KNOWN = List.of("--data", "--config", "--key-file", "--name");

    @Test
    void options_stand_before_or_behind_the_file_and_may_be_given_twice() {
        Words words = Words.of(List.of("--name", "a", "file", "--name", "b"), 1, KNOWN);

        assertThat(words.first()).isEqualTo("file");
        assertThat(words.all("--name")).containsExactly("a", "b");
        assertThat(words.option("--name")).isEqualTo("b");
        assertThat(words.option("--data")).isNull();
    }

    @Test
    void what_makes_no_sense_is_one_sentence() {
        refused("do not know what to do with --colour", "--colour", "red", "file");
        refused("do not know what to do with --name", "file", "--name");
        refused("takes one file");
        refused("takes one file", "one", "two");
    }

    @Test
    void the_backup_key_lies_in_the_data_folder_unless_told_otherwise() {
        assertThat(HostPlace.of(Words.of(List.of("file", "--data", "d"), 1, KNOWN)))
                .isEqualTo(new HostPlace(Path.of("d"), null, Path.of("d/keys/backup.key")));
        assertThat(HostPlace.of(Words.of(List.of("file", "--data", "d", "--key-file", "k"), 1, KNOWN))
                        .backupKey())
                .isEqualTo(Path.of("k"));
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> HostPlace.of(Words.of(List.of("file"), 1, KNOWN)))
                .withMessageContaining("--config FILE or --data DIR");
    }

    private static void refused(String sentence, String... words) {
        assertThatExceptionOfType(ConfigProblem.class)
                .isThrownBy(() -> Words.of(List.of(words), 1, KNOWN))
                .withMessageContaining(sentence);
    }
}
