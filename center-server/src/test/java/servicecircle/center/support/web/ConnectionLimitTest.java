package servicecircle.center.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
    private static final EdgeRules RULES = EdgeRules.usual(Set.of("localhost"));

    private final ConnectionLimit limit =
            new ConnectionLimit(RULES.with(new EdgeRules.Connections(2, 5)).withTrustedProxies(Set.of("10.0.0.1")));

    @Test
    void one_too_many_from_an_address_is_refused_until_one_leaves() {
        assertThat(admitted("192.0.2.1", 5)).isEqualTo(2);
        assertThat(admitted("192.0.2.2", 1)).isEqualTo(1);

        limit.leave("192.0.2.1");
        assertThat(admitted("192.0.2.1", 5)).isEqualTo(1);
    }

    @Test
    void one_network_of_ipv6_is_one_address() {
        assertThat(admitted("2001:db8::1", 1) + admitted("2001:db8::2", 1) + admitted("2001:db8::3", 1))
                .isEqualTo(2);
    }

    @Test
    void all_together_are_counted_too_and_a_proxy_by_that_alone() {
        assertThat(admitted("10.0.0.1", 9)).isEqualTo(5);
        assertThat(admitted("192.0.2.1", 1)).isZero();

        limit.leave("10.0.0.1");
        assertThat(admitted("192.0.2.1", 1)).isEqualTo(1);
    }

    @Test
    void the_usual_figures_are_two_hundred_and_four_thousand() {
        assertThat(RULES.connections()).isEqualTo(new EdgeRules.Connections(200, 4_000));
        assertThat(RULES.trustedProxies()).isEmpty();
    }

    private long admitted(String address, int times) {
        return IntStream.range(0, times).filter(i -> limit.enter(address)).count();
    }
}
