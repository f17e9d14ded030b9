package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge, spoken to over a bare socket as a hostile client would. */
class EdgeIT {
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
    void two_host_headers_are_refused() throws Exception {
        assertThat(
                        answerTo(
                                "GET /v1/centers HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void an_unknown_host_is_refused() throws Exception {
        assertThat(answerTo("GET /v1/centers HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("WRONG_HOST");
    }

    @Test
    void an_absolute_address_is_refused() throws Exception {
        assertThat(answerTo("GET http://127.0.0.1/v1/centers HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centers", "/nothing", "/v1/centers?n=%zz", "/Q/NOPE", "/static/tokens.css", "/%00"})
    void every_answer_carries_the_security_headers(String path) throws Exception {
        assertThat(answerTo("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .containsIgnoringCase("content-security-policy: default-src 'self'")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("referrer-policy: same-origin")
                .containsIgnoringCase("cross-origin-opener-policy: same-origin")
                .doesNotContain("Exception")
                .doesNotContain("HTTP/1.1 5");
    }

    @Test
    void another_site_cannot_make_a_browser_change_anything() throws Exception {
        String form = "key=3e0a7f52-57ad-4f3c-9f8c-000000000001";
        assertThat(answerTo("POST /Q/00000000000000000000000000/cancel HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + "Sec-Fetch-Site: cross-site\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + form.length() + "\r\nConnection: close\r\n\r\n" + form))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://127.0.0.1:8080, 404",
                "http://localhost,      404",
                "HTTPS://LOCALHOST,     404",
                "-,                     404",
                "https://evil.example,  403",
                "null,                  403",
                "http://127.0.0.1.evil.example, 403",
                "127.0.0.1,             403",
                "http://[,              403"
            })
    void a_browser_that_names_only_the_origin_is_judged_by_that(@Nullable String origin, int status) throws Exception {
        String header = origin == null ? "" : "Origin: " + origin + "\r\n";
        assertThat(answerTo("POST /Q/00000000000000000000000000/cancel HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "text/plain",
                "application/jsonp",
                "application/x-www-form-urlencodedx",
                ";"
            })
    void a_body_that_is_neither_json_nor_a_form_is_refused(String type) throws Exception {
        assertThat(answerTo("POST /Q/00000000000000000000000000/cancel HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                        + type + "\r\nContent-Length: 4\r\nConnection: close\r\n\r\n--\r\n"))
                .startsWith("HTTP/1.1 415")
                .contains("UNSUPPORTED_MEDIA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON ; charset=utf-8", "application/x-www-form-urlencoded"})
    void json_and_forms_are_let_in(String type) throws Exception {
        assertThat(answerTo("POST /Q/00000000000000000000000000/cancel HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                        + type + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void length_and_chunks_together_are_refused() throws Exception {
        assertThat(answerTo("POST " + Api.bookings() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"))
                .matches("(?s)(HTTP/1.1 4.*|)")
                .doesNotContain("HTTP/1.1 2");
    }

    @Test
    void head_is_answered_like_get_without_a_body() throws Exception {
        assertThat(answerTo("HEAD /v1/centers HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
    }

    private static String answerTo(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
