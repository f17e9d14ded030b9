package servicecircle.bench.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.bench.BenchResult;

class FiguresTest {
    private static final Latencies SOME = Latencies.ofNanos(new long[] {1_000_000, 5_000_000});

    @Test
    void the_ratio_is_the_median_of_the_rounds_and_not_the_ratio_of_medians() {
        Figures figures = figures(List.of(aRush(1)), null);

        assertThat(figures.ratio()).isEqualTo(0.5);
        assertThat(figures.result().figures()).containsEntry("http_to_sql_ratio", 0.5);
    }

    @Test
    void one_slot_with_two_winners_is_not_hidden_by_the_others() {
        assertThat(figures(List.of(aRush(1), aRush(2), aRush(1)), null).winners())
                .isEqualTo(2);
        assertThat(figures(List.of(aRush(1), aRush(0)), null).winners()).isZero();
        assertThat(figures(List.of(aRush(1), aRush(1)), null).winners()).isEqualTo(1);
    }

    @Test
    void growth_is_reported_only_when_it_was_measured() {
        BenchResult quick = figures(List.of(aRush(1)), null).result();
        BenchResult full = figures(List.of(aRush(1)), new Figures.Growth(500, 10, 11, 10_000, 3_000_000))
                .result();

        assertThat(quick.figures()).doesNotContainKey("p99_growth_3m");
        assertThat(full.figures()).containsEntry("p99_growth_3m", 1.1);
        assertThat(full.rows()).hasSize(quick.rows().size() + 1);
    }

    private static Figures figures(List<Rush.Outcome> rushes, Figures.@Nullable Growth growth) {
        return new Figures(
                List.of(aRound(1_000), aRound(4_000), aRound(1_000)),
                List.of(aRound(500), aRound(400), aRound(600)),
                aRound(250),
                rushes,
                new Figures.Checks(0, 0),
                growth);
    }

    private static Round aRound(double perSecond) {
        return new Round(perSecond, SOME);
    }

    private static Rush.Outcome aRush(int winners) {
        return new Rush.Outcome(winners, 300 - winners, 0, SOME);
    }
}
