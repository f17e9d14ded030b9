package servicecircle.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void a_percentile_is_the_smallest_value_that_enough_values_do_not_exceed() {
        Latencies hundred = Latencies.ofNanos(
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray());

        assertThat(hundred.ms(0.5)).isEqualTo(50);
        assertThat(hundred.ms(0.99)).isEqualTo(99);
        assertThat(hundred.ms(1)).isEqualTo(100);
        assertThat(hundred.ms(0.001)).isEqualTo(1);
        assertThat(hundred.text()).isEqualTo("50.0 / 99.0 / 100.0");
    }

    @Test
    void parts_are_put_together_before_a_percentile_is_taken() {
        Latencies quick = Latencies.ofNanos(new long[] {1_000_000, 2_000_000, 3_000_000});
        Latencies slow = Latencies.ofNanos(new long[] {90_000_000});

        Latencies all = Latencies.all(List.of(quick, slow));

        assertThat(all.count()).isEqualTo(4);
        assertThat(all.ms(0.75)).isEqualTo(3);
        assertThat(all.ms(0.76)).isEqualTo(90);
    }

    @Test
    void nothing_has_no_percentile() {
        assertThatThrownBy(() -> Latencies.ofNanos(new long[0]).ms(0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Latencies.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Latencies.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
    }
}
