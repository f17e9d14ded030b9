package servicecircle.bench.pinyin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the table to the file named by the only argument. Run it after a change of the lists and commit both. */
public final class WritePinyinTable {
    private WritePinyinTable() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), PinyinTable.fromOwnLists().json(), StandardCharsets.UTF_8);
    }
}
