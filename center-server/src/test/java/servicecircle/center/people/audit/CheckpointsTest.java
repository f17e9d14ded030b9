package servicecircle.center.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.support.crypto.Keys;

class CheckpointsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir
    Path folder;

    private Checkpoints checkpoints;

    @BeforeEach
    void open() throws IOException {
        checkpoints = opened();
    }

    @Test
    void a_year_of_minutes_becomes_one_line_after_a_walk_that_found_all_of_it_whole() throws IOException {
        writeUpTo(500);
        long before = Files.size(file());

        checkpoints.compact(checkpoints.read(), NOW);

        assertThat(Files.readAllLines(file())).hasSize(1);
        assertThat(Files.size(file())).isLessThan(before / 400);
        Checkpoints.Seen kept = checkpoints.read();
        assertThat(kept.forged()).isZero();
        assertThat(kept.in(3)).containsOnlyKeys(500L);
        assertThat(kept.in(3).get(500L)).isEqualTo(hash(3, 500));
        assertThat(kept.in(5)).containsOnlyKeys(1_000L);
    }

    @Test
    void what_was_written_during_the_walk_stays() throws IOException {
        writeUpTo(10);
        Checkpoints.Seen seen = checkpoints.read();
        checkpoints.write(heads(11), NOW);

        checkpoints.compact(seen, NOW);

        assertThat(Files.readAllLines(file())).hasSize(2);
        assertThat(checkpoints.read().in(3)).containsOnlyKeys(10L, 11L);
        checkpoints.write(heads(12), NOW);
        assertThat(checkpoints.read().in(3)).containsOnlyKeys(10L, 11L, 12L);
        assertThat(opened().read().forged()).isZero();
    }

    @Test
    void a_lane_that_rests_keeps_its_last_place_however_often_the_file_is_compacted() throws IOException {
        writeUpTo(4);
        for (int i = 5; i < 9; i++) {
            checkpoints.write(new AuditLine.Heads(Map.of(3, head(3, i))), NOW);
            checkpoints.compact(checkpoints.read(), NOW);
        }

        assertThat(checkpoints.read().in(5)).containsOnlyKeys(8L);
        assertThat(checkpoints.read().in(3)).containsOnlyKeys(8L);
    }

    @Test
    void a_line_that_somebody_altered_is_counted_and_read_no_further() throws IOException {
        writeUpTo(3);
        Files.writeString(file(), Files.readString(file()).replaceFirst("3:1:", "3:9:"));

        assertThat(checkpoints.read().forged()).isEqualTo(1);
        assertThat(checkpoints.read().in(3)).containsOnlyKeys(2L, 3L);
    }

    /** As by a host that was restarted after somebody had cut a lane and let it grow anew. */
    @Test
    void of_two_that_saw_one_place_the_first_is_right() throws IOException {
        writeUpTo(3);
        opened().write(new AuditLine.Heads(Map.of(3, new AuditLine.Head(3, new byte[32]))), NOW);

        assertThat(checkpoints.read().in(3).get(3L)).isEqualTo(hash(3, 3));
    }

    private void writeUpTo(int last) throws IOException {
        for (int i = 1; i <= last; i++) {
            checkpoints.write(heads(i), NOW.plusSeconds(60L * i));
        }
    }

    private static AuditLine.Heads heads(int minute) {
        Map<Integer, AuditLine.Head> heads = new HashMap<>();
        heads.put(3, head(3, minute));
        heads.put(5, head(5, 2L * minute));
        return new AuditLine.Heads(heads);
    }

    private static AuditLine.Head head(int lane, long seq) {
        return new AuditLine.Head(seq, hash(lane, seq));
    }

    private static byte[] hash(int lane, long seq) {
        return "%02d-%029d".formatted(lane, seq).getBytes(StandardCharsets.US_ASCII);
    }

    private Path file() {
        return folder.resolve("audit-checkpoints");
    }

    private Checkpoints opened() throws IOException {
        Keys keys = Keys.open(folder.resolve("host.keys"), new SecureRandom());
        return AuditFeature.checkpoints(folder, keys);
    }
}
