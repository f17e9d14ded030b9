package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.center.host.config.HostConfig;

class MetricsIT {
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        host = RunningHost.with(
                RunningHost.aConfig(null, new HostConfig.Metrics("127.0.0.1", 0), AnyHall.aHall(Api.CENTER)));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void a_booking_made_and_one_refused_are_counted_by_their_outcome() throws Exception {
        host.api.post(Api.bookings(), Api.aBooking());
        host.api.post(Api.bookings(), Api.aBooking().put("phone", "19900005678"));

        String figures = scrape("/metrics").body();

        assertThat(figures)
                .contains("circle_bookings_total{outcome=\"MADE\"} 1.0")
                .contains("circle_bookings_total{outcome=\"SLOT_TAKEN\"} 1.0")
                .contains("http_server_requests_seconds_count{method=\"POST\",route=\"/v1/centers/:center/bookings\","
                        + "status=\"2xx\"} 1")
                .contains("http_server_requests_seconds_count{method=\"POST\",route=\"/v1/centers/:center/bookings\","
                        + "status=\"4xx\"} 1")
                .contains("http_server_requests_seconds_bucket")
                .contains("circle_database_connections_busy")
                .contains("circle_database_requests_waiting 0")
                .contains("circle_backup_age_seconds")
                .contains("jvm_memory_used_bytes")
                .contains("jvm_gc_");
    }

    @Test
    void no_label_holds_an_id_or_what_a_visitor_sent() throws Exception {
        String reference = host.api.post(Api.bookings(), Api.aBooking()).json().getString("reference");
        host.api.get("/Q/" + reference);
        host.api.get("/no/such/page/19900001234");

        String figures = scrape("/metrics").body();

        assertThat(figures)
                .contains("route=\"/Q/:reference\"")
                .doesNotContain(reference)
                .doesNotContain(Api.CENTER)
                .doesNotContain("1990000");
    }

    @Test
    void there_is_nothing_else_on_that_port_and_no_figures_on_the_public_one() throws Exception {
        assertThat(scrape("/").statusCode()).isEqualTo(404);
        assertThat(host.api.get("/metrics").status()).isEqualTo(404);
    }

    private HttpResponse<String> scrape(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + host.metricsPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
