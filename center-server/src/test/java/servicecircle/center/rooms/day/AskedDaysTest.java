package servicecircle.center.rooms.day;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.SHANGHAI;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import servicecircle.center.calendar.Slot;

class AskedDaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Slot TABS = days(TODAY, TODAY.plusDays(8));

    @Test
    void a_day_of_the_tabs_needs_nothing_more() {
        assertThat(AskedDays.of(TODAY, TODAY.plusDays(7), TODAY, SHANGHAI)).containsExactly(TABS);
        assertThat(AskedDays.of(TODAY, TODAY.plusDays(7), TODAY.plusDays(7), SHANGHAI))
                .containsExactly(TABS);
    }

    @Test
    void a_day_before_or_beyond_them_is_looked_up_by_itself() {
        LocalDate longGone = LocalDate.of(2020, 1, 1);
        LocalDate farAhead = LocalDate.of(2099, 12, 31);

        assertThat(AskedDays.of(TODAY, TODAY.plusDays(7), longGone, SHANGHAI))
                .containsExactly(TABS, days(longGone, longGone.plusDays(1)));
        assertThat(AskedDays.of(TODAY, TODAY.plusDays(7), farAhead, SHANGHAI))
                .containsExactly(TABS, days(farAhead, farAhead.plusDays(1)));
    }

    private static Slot days(LocalDate first, LocalDate end) {
        return new Slot(midnight(first), midnight(end));
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(SHANGHAI).toInstant();
    }
}
