package servicecircle.center.rooms.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomPolicyTest {

    @Test
    void the_defaults_are_those_of_the_handbook() {
        assertThat(RoomPolicy.DEFAULT).isEqualTo(new RoomPolicy(30, 7, 120, 240, 2, 20 * 60, 120));
        assertThat(RoomPolicy.DEFAULT.step()).isEqualTo(Duration.ofMinutes(30));
        assertThat(RoomPolicy.DEFAULT.lead()).isEqualTo(Duration.ofHours(2));
        assertThat(RoomPolicy.DEFAULT.longest()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_grid_has_to_divide_the_day_and_not_be_finer_than_five_minutes() {
        assertThatNoException().isThrownBy(() -> AnyHall.aPolicy(5, 240));
        assertThatNoException().isThrownBy(() -> AnyHall.aPolicy(45, 240));
        assertThatIllegalArgumentException().isThrownBy(() -> AnyHall.aPolicy(4, 240));
        assertThatIllegalArgumentException().isThrownBy(() -> AnyHall.aPolicy(50, 240));
        assertThatIllegalArgumentException().isThrownBy(() -> AnyHall.aPolicy(0, 240));
    }

    @Test
    void the_longest_booking_is_at_least_one_step() {
        assertThatNoException().isThrownBy(() -> AnyHall.aPolicy(30, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> AnyHall.aPolicy(30, 29));
    }

    @Test
    void negative_figures_and_a_quota_that_allows_nothing_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomPolicy(30, -1, 120, 240, 2, 1200, 120));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomPolicy(30, 7, -1, 240, 2, 1200, 120));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomPolicy(30, 7, 120, 240, 0, 1200, 120));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomPolicy(30, 7, 120, 240, 2, 29, 120));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoomPolicy(30, 7, 120, 240, 2, 1200, -1));
    }
}
