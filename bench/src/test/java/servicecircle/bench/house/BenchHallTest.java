package servicecircle.bench.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class BenchHallTest {
    private final BenchHall hall = new BenchHall(3, 120);

    @Test
    void the_center_is_open_around_the_clock_and_every_rule_passes() {
        Map<?, ?> center = read(hall.centerFile());

        assertThat(center.get("id")).isEqualTo(BenchHall.ID);
        assertThat(String.valueOf(center.get("hours")))
                .startsWith("{MONDAY=[00:00-24:00], ")
                .endsWith(", SUNDAY=[00:00-24:00]}");
        assertThat(String.valueOf(center.get("policy"))).contains("aheadDays=120", "liveBookings=1000000");
    }

    @Test
    void its_rooms_are_numbered_from_one() {
        assertThat(read(hall.centerFile()).get("rooms"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(room -> room.get("id"), room -> room.get("name"))
                .containsExactly(
                        tuple("R1", Map.of("zh", "活动室1", "en", "Room 1")),
                        tuple("R2", Map.of("zh", "活动室2", "en", "Room 2")),
                        tuple("R3", Map.of("zh", "活动室3", "en", "Room 3")));
    }

    @Test
    void the_host_finds_the_center_beside_it() {
        assertThat(read(hall.hostFile()).get("centers")).isEqualTo(List.of("center.yaml"));
    }

    private static Map<?, ?> read(String yaml) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
