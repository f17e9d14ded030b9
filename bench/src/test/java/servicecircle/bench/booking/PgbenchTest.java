package servicecircle.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PgbenchTest {
    private static final BareInsert INSERT = new BareInsert(1, 11, 2_000, 501, 10_000, 1_795_536_000L);

    @Test
    void the_script_counts_slots_over_rounds_and_clients() {
        assertThat(Pgbench.script(INSERT))
                .startsWith("""
                        \\set slot :from + :turn * 16 + :client_id
                        \\set turn :turn + 1
                        \\set center 1
                        \\set room 11 + :slot % 2000
                        \\set resident 501 + :slot % 10000
                        """)
                .contains("\\set start 1795536000 + :slot / 2000 * 1800")
                .contains("\nINSERT INTO booking (")
                .endsWith("ON CONFLICT ON CONSTRAINT booking_no_overlap DO NOTHING RETURNING reference;\n");
    }

    @Test
    void the_third_word_of_a_log_line_is_the_latency_in_microseconds() {
        assertThat(Pgbench.latencies(Stream.of("0 199 2241 0 1175850568 995598", "3 1 57 0 1175850568 995599")))
                .containsExactly(2_241_000, 57_000);
    }

    @Test
    void the_client_library_sends_the_same_statement_with_numbered_parameters() {
        assertThat(PgClientLoad.SQL)
                .contains("VALUES ($1::int, $2::int, $3::bigint,")
                .doesNotContainPattern("[^:]:[a-z]+");
    }
}
