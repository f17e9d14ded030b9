package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void parts_are_nearly_equal_so_that_no_last_one_stays_alone() {
        List<Integer> seven = List.of(1, 2, 3, 4, 5, 6, 7);
        assertThat(Sheet.cut(seven, 3, 1).items()).containsExactly(1, 2);
        assertThat(Sheet.cut(seven, 3, 3).items()).containsExactly(5, 6, 7);
        assertThat(Sheet.cut(seven, 3, 99)).isEqualTo(Sheet.cut(seven, 3, 3));
        assertThat(Sheet.cut(List.of(), 3, 1).parts()).isEqualTo(1);
    }

    @Test
    void large_type_never_shows_more_than_six_things_to_choose() {
        Layout elder = layout(Look.ELDER, 4.03, "/");
        assertThat(elder.cut(Samples.form().purposes(), 9, 6, 5, 3).items()).hasSizeLessThanOrEqualTo(6);
        TimeGrid grid = elder.grid(Samples.roomDay(null));
        assertThat(grid.sections().stream()
                        .flatMap(section -> section.entries().stream())
                        .filter(entry -> entry.kind() == TimeGrid.Kind.START || entry.kind() == TimeGrid.Kind.END))
                .hasSizeBetween(1, 6);
    }

    @Test
    void the_address_of_a_part_keeps_the_rest_of_the_query() {
        assertThat(layout(Look.ELDER, 4, "/rooms").partPath(2)).isEqualTo("/rooms?part=2");
        assertThat(layout(Look.ELDER, 4, "/rooms?part=2").partPath(3)).isEqualTo("/rooms?part=3");
        assertThat(layout(Look.ELDER, 4, "/rooms?part=2&day=x").partPath(1)).isEqualTo("/rooms?day=x&part=1");
        assertThat(layout(Look.ELDER, 4, "/rooms?day=x&part=2").partPath(1)).isEqualTo("/rooms?day=x&part=1");
    }

    @Test
    void a_fifteen_inch_screen_is_small_and_a_large_one_is_not() {
        assertThat(layout(Look.KIOSK, 5.56, "/").small()).isTrue();
        assertThat(layout(Look.KIOSK, 4.03, "/").small()).isFalse();
        assertThat(layout(Look.KIOSK, 2.71, "/").small()).isFalse();
    }

    private static Layout layout(Look look, double pixels, String path) {
        return new Layout(new View(Lang.ZH, look, Samples.ZONE, Samples.NOW, pixels, path), Samples.visit());
    }
}
