package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.pages.TimeGrid.Entry;
import servicecircle.pages.TimeGrid.Kind;
import servicecircle.pages.parts.CellState;

/** Days are drawn as in {@link Samples#cells}; the grid is drawn back: S start, E end, q quiet cell, R folded run. */
class TimeGridTest {
    @Test
    void the_past_and_the_noon_break_are_folded_into_one_line_each() {
        assertThat(drawn(grid("....   ---ooooxxxtooxxooo", null, false, 1000)))
                .isEqualTo("morning Rqqq | afternoon RSSSSqqqqS | evening SqqSSS");
    }

    @Test
    void with_a_start_chosen_the_cells_up_to_the_longest_end_are_ends() {
        assertThat(drawn(grid("....   ---ooooxxxtooxxooo", "13:30", false, 1000)))
                .isEqualTo("morning Rqqq | afternoon REEEEqqqqS | evening SqqSSS");
    }

    @Test
    void a_start_that_is_no_longer_free_offers_no_ends() {
        assertThat(drawn(grid("....   ---xoooxxxtooxxooo", "13:30", false, 1000)))
                .doesNotContain("E");
    }

    @Test
    void large_type_folds_everything_that_cannot_be_chosen_and_drops_the_past() {
        assertThat(drawn(grid("....   ---ooooxxxtooxxooo", null, true, 1000)))
                .isEqualTo("morning R | afternoon RSSSSRRS | evening SRSSS");
    }

    @Test
    void what_is_folded_into_a_line_is_explained_too() {
        assertThat(grid("....   ---ooooxxxtooxxooo", null, true, 1000).states())
                .contains(CellState.TURNOVER, CellState.TOO_SOON);
    }

    @Test
    void large_type_shows_nothing_but_ends_once_a_start_is_chosen() {
        assertThat(drawn(grid("....   ---ooooxxxtooxxooo", "13:30", true, 12))).isEqualTo("afternoon EEEE");
    }

    @Test
    void a_long_day_comes_in_parts_and_begins_with_the_first_useful_one() {
        TimeGrid first = grid("xxxxxxxxxxxxxxxxxxxxooooo", null, false, 18);
        assertThat(first.parts()).isEqualTo(3);
        assertThat(first.part()).isEqualTo(3);
        assertThat(drawn(first)).contains("S");
    }

    @Test
    void a_quiet_cell_knows_the_next_free_start() {
        TimeGrid grid = grid("xxo", null, false, 1000);
        assertThat(grid.sections().get(0).entries().get(0).nextFree()).isEqualTo(Samples.at(9, 30));
    }

    private static TimeGrid grid(String day, @Nullable String chosen, boolean large, int most) {
        Page.RoomDay page = Samples.roomDay(chosen == null ? null : Samples.at(13, 30));
        Page.RoomDay drawn = new Page.RoomDay(
                page.center(),
                page.day(),
                page.days(),
                Samples.row(page.room().room(), day),
                page.chosen(),
                page.asOf());
        return TimeGrid.of(drawn, Samples.ZONE, large, most, 0);
    }

    private static String drawn(TimeGrid grid) {
        return grid.sections().stream()
                .map(section -> section.name() + " " + letters(section.entries()))
                .collect(Collectors.joining(" | "));
    }

    private static String letters(List<Entry> entries) {
        Map<Kind, String> letters = Map.of(Kind.START, "S", Kind.END, "E", Kind.QUIET, "q", Kind.RUN, "R");
        return entries.stream()
                .map(entry -> letters.getOrDefault(entry.kind(), "?"))
                .collect(Collectors.joining());
    }
}
