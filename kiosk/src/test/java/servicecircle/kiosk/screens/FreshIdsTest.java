package servicecircle.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshIdsTest {
    private final FreshIds ids = new FreshIds(new SecureRandom());

    @Test
    void a_key_is_a_random_uuid() {
        for (int round = 0; round < 100; round++) {
            UUID key = ids.key();
            assertThat(key.version()).isEqualTo(4);
            assertThat(key.variant()).isEqualTo(2);
        }
    }

    @Test
    void a_visit_id_is_what_the_reception_reads() {
        assertThat(Reception.isVisitId(ids.visitId())).isTrue();
        assertThat(Reception.isVisitId("short")).isFalse();
        assertThat(Reception.isVisitId(null)).isFalse();
    }

    @Test
    void a_token_belongs_to_one_visit_and_one_process() {
        FormToken tokens = new FormToken(ids.bytes(32));
        String token = tokens.of("a");

        assertThat(tokens.belongsTo("a", token)).isTrue();
        assertThat(tokens.belongsTo("b", token)).isFalse();
        assertThat(tokens.belongsTo("a", null)).isFalse();
        assertThat(new FormToken(ids.bytes(32)).belongsTo("a", token)).isFalse();
    }
}
