package servicecircle.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(raw("GET " + path, "Host: localhost")).startsWith("HTTP/1.1 400");
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
                "Host: evil.example",
                "Host: localhost\r\nHost: localhost",
                "Host: localhost\r\nHost: evil.example",
                "Accept: no-host-at-all",
                "Host: localhost.evil.example"
            })
    void only_the_kiosks_own_name_is_answered(String hosts) throws IOException {
        String answer = raw("GET /", hosts);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("no-store").doesNotContain("tile-rooms");
    }

    @Test
    void what_netty_cannot_read_gets_the_headers_too() throws IOException {
        String answer = raw("GET /" + "x".repeat(9_000), "Host: localhost");

        assertThat(answer).matches("(?s)HTTP/1.. 414.*");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-security-policy");
    }

    @Test
    void a_form_from_another_site_is_refused() throws IOException {
        visitor.get("/");
        String answer = raw("POST /visit/end", "Host: localhost", "Sec-Fetch-Site: cross-site", "Content-Length: 0");

        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void clear_text_http_2_is_off() throws IOException {
        String[] upgrade = {
            "Host: localhost", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA", "Connection: Upgrade"
        };

        assertThat(raw("GET /", upgrade)).doesNotStartWith("HTTP/1.1 101");
    }

    @Test
    void a_head_request_is_answered_without_a_body() throws IOException {
        String answer = raw("HEAD /rooms", "Host: localhost");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @Test
    void the_size_of_this_glass_is_a_style_rule_of_its_own() {
        assertThat(visitor.get("/static/device.css").body())
                .isEqualToIgnoringNewLines(":root{--mm:4.034px;--glass-inline:1080px;--glass-block:1920px}");
    }

    @Test
    void a_verb_that_no_page_knows_is_refused() throws IOException {
        assertThat(raw("DELETE /mine", "Host: localhost")).startsWith("HTTP/1.1 405");
        assertThat(raw("PUT /nothing", "Host: localhost")).startsWith("HTTP/1.1 404");
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

    /** One request, written by hand; the connection ends with its answer. */
    private String raw(String question, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of(question + " HTTP/1.1"));
        lines.addAll(List.of(headers));
        lines.add("Connection: close");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), hall.port())) {
            socket.setSoTimeout(20_000);
            String request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
