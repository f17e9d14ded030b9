package servicecircle.center.support.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityCheckTest {
    private static final Map<String, String> SAFE = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "data_checksums", "on",
            "synchronous_commit", "on",
            "data_sync_retry", "off",
            "server_version_num", "180001");

    @Test
    void a_careful_server_meets_no_objection() {
        assertThat(DurabilityCheck.objectionsTo(SAFE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, off",
        "full_page_writes, off",
        "data_checksums, off",
        "synchronous_commit, off",
        "data_sync_retry, on",
        "server_version_num, 149999"
    })
    void each_unsafe_value_is_named(String name, String value) {
        assertThat(DurabilityCheck.objectionsTo(with(name, value))).containsExactly(name + "=" + value);
    }

    @ParameterizedTest
    @CsvSource({
        "synchronous_commit, local",
        "synchronous_commit, remote_write",
        "synchronous_commit, remote_apply",
        "server_version_num, 150000"
    })
    void what_survives_a_power_cut_is_safe_enough(String name, String value) {
        assertThat(DurabilityCheck.objectionsTo(with(name, value))).isEmpty();
    }

    @Test
    void all_unsafe_values_are_named_at_once() {
        Map<String, String> careless = new HashMap<>(with("fsync", "off"));
        careless.put("synchronous_commit", "off");

        assertThat(DurabilityCheck.objectionsTo(careless))
                .containsExactlyInAnyOrder("fsync=off", "synchronous_commit=off");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);
        return settings;
    }

    @Test
    void a_server_that_is_too_old_is_told_so_and_not_frightened_with_power_cuts() {
        assertThat(DurabilityCheck.sentenceOn(with("server_version_num", "140011")))
                .isEqualTo("this PostgreSQL is older than 15: server_version_num=140011");
        assertThat(DurabilityCheck.sentenceOn(with("fsync", "off")))
                .isEqualTo("this PostgreSQL would lose bookings after a power cut: fsync=off");
        assertThat(DurabilityCheck.sentenceOn(SAFE)).isNull();
    }
}
