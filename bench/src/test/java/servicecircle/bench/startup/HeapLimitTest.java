package servicecircle.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapLimitTest {

    @Test
    void the_last_limit_counts_and_comments_do_not() {
        assertThat(HeapLimit.in(List.of("-Xms24m", "# -Xmx512m", "-Xmx96m", " -Xmx128m")))
                .isEqualTo("-Xmx128m");
        assertThat(HeapLimit.in(List.of("-Xms24m"))).isEqualTo("no -Xmx");
    }
}
