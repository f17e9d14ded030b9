package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract and the routes are the same list, both ways. */
class OpenApiIT {
    private static RunningHost host;

    @BeforeAll
    static void start() throws Exception {
        host = RunningHost.of(AnyHall.aHall(Api.CENTER));
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    @Test
    void every_route_is_in_the_contract_and_every_operation_has_a_route() {
        // The console is made of pages for its own forms alone; nothing else may rely on them.
        List<String> routes = host.operations().stream()
                .filter(route -> !route.contains(" /staff"))
                .toList();

        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(Contract.load().operations()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void the_contract_is_served_as_text_and_as_a_page() throws Exception {
        assertThat(host.api.get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
        assertThat(host.api.getAs("/api", "text/html", "zh-CN").body()).contains("/v1/centers/{center}/bookings");
        assertThat(host.api.get("/api").json().getJsonArray("operations").size())
                .isEqualTo(Contract.load().operations().size());
    }

    @Test
    void pages_for_people_are_served_as_html() throws Exception {
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");

        assertThat(host.api.getAs("/", "text/html", "zh-CN").body()).contains("桂花社区党群服务中心");
        assertThat(host.api.getAs("/Q/" + reference, "text/html", "en").body()).contains("Osmanthus Center");
        assertThat(host.api.getAs("/nothing", "text/html", "en").status()).isEqualTo(404);
        assertThat(host.api.get("/dev/gallery").status()).isEqualTo(200);
        assertThat(host.api.get("/static/tokens.css").type()).startsWith("text/css");
        assertThat(host.api.get("/static/lib/htmx.min.js").status()).isEqualTo(200);
        assertThat(host.api.get("/health/live").json().getString("status")).isEqualTo("UP");
    }
}
