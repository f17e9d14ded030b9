package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeIT {
    private final Hall hall = new Hall();
    private final Visitor visitor = hall.visitor();

    @AfterEach
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rooms",
                "/rooms/R3",
                "/rooms/R9",
                "/guide",
                "/find",
                "/mine",
                "/done",
                "/book/people",
                "/book/nothing",
                "/book/outcome",
                "/book/refused",
                "/nothing",
                "/static/device.css",
                "/static/nothing",
                "/rooms?day=yesterday",
                "/visit/end"
            })
    void every_answer_carries_the_headers_that_protect_it(String path) {
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void what_does_not_exist_is_a_page_that_leads_home() {
        HttpResponse<String> sorry = visitor.get("/nothing");

        assertThat(sorry.statusCode()).isEqualTo(404);
        assertThat(sorry.body()).contains("data-test=\"sorry\"", "data-code=\"NO_SUCH_PAGE\"", "href=\"/\"");
        assertThat(visitor.get("/visit/end").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rooms?day=2026-02-30", "/rooms?day=%zz", "/rooms?day=1&day=2", "/rooms/R3?start=14:00",
                "/rooms/R3/book?start=2026-11-25T06:00:00Z", "/rooms/R3%00", "/rooms/..%2f..%2fQ", "/rooms/%E2%80%AE"
            })
    void an_address_that_cannot_be_read_is_the_visitors_side_and_not_ours(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u202Eabc\u2066",
                "<script>alert(1)</script>",
                "'; drop table booking; --",
                "😀",
                "㛃𠮷",
                "买买提·艾力江",
                "${7*7}<#assign x=1>",
                "\uFFFF"
            })
    void hostile_words_reach_the_center_as_they_are_and_the_page_escaped(String words) {
        visitor.fillIn();

        HttpResponse<String> next = visitor.post("/book/contact", "groupName", words, "organizer", words);

        assertThat(next.statusCode()).isEqualTo(303);
        assertThat(hall.center()
                        .checks
                        .get(hall.center().checks.size() - 1)
                        .body()
                        .getString("groupName"))
                .isEqualTo(words);
        HttpResponse<String> page = visitor.get("/book/contact");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @Test
    void a_megabyte_is_too_large_for_any_form() {
        visitor.fillIn();

        HttpResponse<String> large = visitor.post("/book/contact", "groupName", "x".repeat(1_000_000));

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(visitor.get("/book/contact").body()).contains("张桂芳");
    }

    @Test
    void a_field_of_ten_thousand_characters_is_refused_politely() {
        visitor.fillIn();

        assertThat(visitor.post("/book/contact", "groupName", "x".repeat(10_000))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void a_number_that_is_none_is_for_the_center_to_judge() {
        visitor.fillIn();
        visitor.post("/book/people", "headcount", "１２");
        assertThat(lastHeadcount()).isEqualTo(12);
        visitor.post("/book/people", "headcount", "1e9");
        assertThat(lastHeadcount()).isEqualTo("1e9");
        visitor.post("/book/people", "headcount", "99999999999999999999");
        assertThat(lastHeadcount()).isEqualTo("99999999999999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\n",
                "Host: localhost\r\nHost: localhost\r\n",
                "Host: localhost\r\nHost: evil.example\r\n",
                "",
                "Host: localhost.evil.example\r\n"
            })
    void only_the_kiosks_own_name_is_answered(String hosts) throws IOException {
        String answer = raw("GET / HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("no-store").doesNotContain("tile-rooms");
    }

    @Test
    void what_netty_cannot_read_gets_the_headers_too() throws IOException {
        String answer = raw("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-security-policy");
    }

    @Test
    void a_form_from_another_site_is_refused() throws IOException {
        visitor.get("/");
        String answer = raw("POST /visit/end HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void clear_text_http_2_is_off() throws IOException {
        String upgrade = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n";

        assertThat(raw(upgrade)).doesNotStartWith("HTTP/1.1 101");
        assertThat(raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotStartWith("\u0000");
    }

    @Test
    void a_head_request_is_answered_without_a_body() throws IOException {
        String answer = raw("HEAD /rooms HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void the_millimetre_of_this_glass_is_a_style_rule_of_its_own() {
        assertThat(visitor.get("/static/device.css").body()).isEqualToIgnoringNewLines(":root{--mm:4.034px}");
    }

    @Test
    void a_static_file_is_sent_once_and_then_confirmed() {
        HttpResponse<String> script = visitor.get("/static/lib/htmx.min.js");
        assertThat(script.statusCode()).isEqualTo(200);
        String etag = script.headers().firstValue("ETag").orElseThrow();

        assertThat(visitor.get("/static/lib/htmx.min.js", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(visitor.get("/static/../words_zh.properties").statusCode()).isEqualTo(404);
    }

    private Object lastHeadcount() {
        return hall.center().checks.get(hall.center().checks.size() - 1).body().getValue("headcount");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hall.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
