package servicecircle.center.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final ClientAddress NO_PROXY = new ClientAddress(Set.of());
    private static final ClientAddress TWO_PROXIES = new ClientAddress(Set.of("10.0.0.1", "2001:db8::1"));

    @Test
    void one_household_of_ipv6_addresses_is_one_network() {
        assertThat(network("2001:db8:1:2:aaaa::1")).isEqualTo(network("2001:db8:1:2::2"));
        assertThat(network("2001:db8:1:3::1")).isNotEqualTo(network("2001:db8:1:2::1"));
        assertThat(network("fe80:0:0:0:0:0:0:1%eth0")).isEqualTo(network("fe80::2"));
        assertThat(network("::ffff:10.0.0.5")).isEqualTo(network("10.0.0.5"));
        assertThat(network("10.0.0.5")).isNotEqualTo(network("10.0.0.6"));
    }

    @Test
    void a_name_is_never_looked_up() {
        assertThat(network("localhost")).isEqualTo("localhost");
        assertThat(network("")).isEmpty();
        assertThatThrownBy(() -> new ClientAddress(Set.of("localhost"))).hasMessageContaining("must be an address");
    }

    @Test
    void what_a_stranger_forwards_is_not_read() {
        assertThat(NO_PROXY.of("192.0.2.7", List.of("198.51.100.1"))).isEqualTo(network("192.0.2.7"));
        assertThat(TWO_PROXIES.of("192.0.2.7", List.of("198.51.100.1"))).isEqualTo(network("192.0.2.7"));
    }

    @Test
    void behind_a_proxy_of_ours_the_rightmost_stranger_counts() {
        assertThat(TWO_PROXIES.of("10.0.0.1", List.of("203.0.113.9, 198.51.100.1")))
                .isEqualTo(network("198.51.100.1"));
        assertThat(TWO_PROXIES.of("::ffff:10.0.0.1", List.of("203.0.113.9", "198.51.100.1")))
                .isEqualTo(network("198.51.100.1"));
    }

    @Test
    void a_chain_of_our_proxies_is_followed_to_its_beginning() {
        assertThat(TWO_PROXIES.of("10.0.0.1", List.of("203.0.113.9, 198.51.100.1 , 2001:db8:0::1")))
                .isEqualTo(network("198.51.100.1"));
        assertThat(TWO_PROXIES.of("10.0.0.1", List.of("2001:db8::1"))).isEqualTo(network("2001:db8::1"));
        assertThat(TWO_PROXIES.of("10.0.0.1", List.of())).isEqualTo(network("10.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "evil.example", "1.2.3", "198.51.100.1:80x", ",", "99999"})
    void nonsense_behind_a_proxy_counts_as_the_proxy(String forwarded) {
        assertThat(TWO_PROXIES.of("10.0.0.1", List.of("198.51.100.1," + forwarded)))
                .isEqualTo(network("10.0.0.1"));
    }

    private static String network(String address) {
        return ClientAddress.networkOf(address);
    }
}
