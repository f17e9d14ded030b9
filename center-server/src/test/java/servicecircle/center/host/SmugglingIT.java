package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that two servers in a row may read differently. Each is refused or cut off, and what was hidden behind it is never
 * answered; a well-formed request in its place would get 200.
 */
class SmugglingIT {
    /** Answered with {@code UP}, should anybody read it as a request. */
    private static final String HIDDEN = "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    private static final String START = "GET /v1/centers HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    private static final String CHUNKED = START + "Transfer-Encoding: chunked\r\n\r\n";

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
    void the_hidden_request_would_be_answered_if_anybody_read_it() throws Exception {
        String got = answersTo(START + "Content-Length: 2\r\n\r\n{}" + HIDDEN);

        assertThat(Wire.answersIn(got)).isEqualTo(2);
        assertThat(got).contains("\"UP\"");
        assertThat(Wire.answersIn(answersTo(CHUNKED + "2\r\n{}\r\n0\r\n\r\n" + HIDDEN)))
                .isEqualTo(2);
    }

    static Stream<Arguments> twoLengths() {
        return Stream.of(
                arguments("CL and TE", START + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                arguments("TE and CL", START + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
                arguments("CL 0 and TE", START + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                arguments(
                        "two TE", START + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
                arguments("TE twice in one", START + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
                arguments("TE identity, CL", START + "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}"),
                arguments("TE xchunked", START + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                arguments("TE not last", START + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
                arguments("TE quoted", START + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n"),
                arguments("TE vertical tab", START + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
                arguments("two different CL", START + "Content-Length: 2\r\nContent-Length: 0\r\n\r\n{}"),
                arguments("two equal CL", START + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"),
                arguments("CL list", START + "Content-Length: 2, 2\r\n\r\n{}"),
                arguments("CL with plus", START + "Content-Length: +2\r\n\r\n{}"),
                arguments("CL negative", START + "Content-Length: -2\r\n\r\n{}"),
                arguments("CL minus zero", START + "Content-Length: -0\r\n\r\n"),
                arguments("CL hex", START + "Content-Length: 0x2\r\n\r\n{}"),
                arguments("CL with space", START + "Content-Length: 2 2\r\n\r\n{}"),
                arguments("CL empty", START + "Content-Length:\r\n\r\n{}"),
                arguments("CL overflow", START + "Content-Length: 18446744073709551618\r\n\r\n{}"),
                arguments("CL full-width", START + "Content-Length: \u00ef\u00bc\u0092\r\n\r\n{}"));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("fold before the first", "GET /v1/centers HTTP/1.1\r\n X: y\r\nHost: 127.0.0.1\r\n\r\n"),
                arguments("space before colon", START + "Content-Length : 2\r\n\r\n{}"),
                arguments("tab before colon", START + "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n"),
                arguments("no name", START + ": x\r\n\r\n"),
                arguments("no colon", START + "Content-Length 2\r\n\r\n"),
                arguments("space in name", START + "Content Length: 2\r\n\r\n"),
                arguments("bare LF", START.replace("\r\n", "\n") + "\n"),
                arguments("bare LF in a header", START + "X: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                arguments("bare CR in a header", START + "X: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                arguments("NUL in a header", START + "X: a\u0000b\r\n\r\n"),
                arguments("NUL in a name", START + "X\u0000: a\r\n\r\n"),
                arguments("header over 8 KB", START + "X: " + "a".repeat(9_000) + "\r\n\r\n"),
                arguments("headers over 8 KB", START + "X: aaaaaaaa\r\n".repeat(800) + "\r\n"),
                arguments("two hosts", START + "Host: evil.example\r\n\r\n"),
                arguments("two equal hosts", START + "Host: 127.0.0.1\r\n\r\n"),
                arguments("no host", "GET /v1/centers HTTP/1.1\r\n\r\n"),
                arguments("empty host", "GET /v1/centers HTTP/1.1\r\nHost:\r\n\r\n"),
                arguments("foreign host", "GET /v1/centers HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
                arguments("host with user", "GET /v1/centers HTTP/1.1\r\nHost: evil@127.0.0.1\r\n\r\n"),
                arguments("host list", "GET /v1/centers HTTP/1.1\r\nHost: 127.0.0.1, evil.example\r\n\r\n"));
    }

    static Stream<Arguments> requestLines() {
        return Stream.of(
                        "GET http://127.0.0.1/v1/centers HTTP/1.1",
                        "GET http://evil.example/v1/centers HTTP/1.1",
                        "GET //evil.example/v1/centers HTTP/1.1",
                        "GET evil.example:443 HTTP/1.1",
                        "GET v1/centers HTTP/1.1",
                        "GET * HTTP/1.1",
                        "CONNECT evil.example:443 HTTP/1.1",
                        "CONNECT /v1/centers HTTP/1.1",
                        "TRACE /v1/centers HTTP/1.1",
                        "G\u0000T /v1/centers HTTP/1.1",
                        "get /v1/centers HTTP/1.1",
                        "GET /v1/centers x HTTP/1.1",
                        "GET /v1/\u0000centers HTTP/1.1",
                        "GET /v1/centers?" + "a".repeat(5_000) + " HTTP/1.1",
                        "GET /v1/centers",
                        "GET /v1/centers HTTP/0.9",
                        "GET /v1/centers HTTP/1.2",
                        "GET /v1/centers HTTP/2.0",
                        "GET /v1/centers HTTP/3.0",
                        "GET /v1/centers HTTP/1.10",
                        "GET /v1/centers HTTP/-1.1",
                        "GET /v1/centers ICAP/1.0",
                        "\u0016\u0003\u0001\u0002\u0000\u0001")
                .map(line -> arguments(
                        line.substring(0, Math.min(40, line.length())), line + "\r\nHost: 127.0.0.1\r\n\r\n"));
    }

    static Stream<Arguments> chunks() {
        return Stream.of(
                        "0x2\r\n{}\r\n0\r\n\r\n",
                        "-2\r\n{}\r\n0\r\n\r\n",
                        "+2\r\n{}\r\n0\r\n\r\n",
                        "\r\n{}\r\n0\r\n\r\n",
                        "zz\r\n{}\r\n0\r\n\r\n",
                        "2 2\r\n{}\r\n0\r\n\r\n",
                        "ffffffffffffffff2\r\n{}\r\n0\r\n\r\n",
                        "100000002\r\n{}\r\n0\r\n\r\n",
                        "2\n{}\n0\n\n",
                        "2\r\n{}0\r\n\r\n",
                        "2\r\n{}XX0\r\n\r\n",
                        "2;a=b\nx\r\n{}\r\n0\r\n\r\n",
                        "2;" + "a".repeat(9_000) + "\r\n{}\r\n0\r\n\r\n",
                        "0\r\n" + "X: " + "a".repeat(9_000) + "\r\n\r\n",
                        "0\r\nX : y\r\n\r\n",
                        "0\r\n folded\r\n\r\n",
                        "0\r\nno colon\r\n\r\n",
                        "0\r\nX: a\u0000b\r\n\r\n")
                .map(body -> arguments("chunk " + body.substring(0, Math.min(20, body.length())), CHUNKED + body));
    }

    @ParameterizedTest
    @MethodSource({"twoLengths", "lines", "requestLines", "chunks"})
    void what_can_be_read_in_two_ways_is_refused_and_hides_nothing(String name, String bytes) throws Exception {
        String got = answersTo(bytes + HIDDEN);

        assertThat(Wire.statusOf(got)).as(name + got).matches(status -> status == 0 || (status >= 400 && status < 500));
        assertThat(Wire.answersIn(got)).as(name + got).isLessThanOrEqualTo(1);
        assertThat(got).doesNotContain("\"UP\"").doesNotContain("Exception").doesNotContainIgnoringCase("server:");
    }

    /** RFC 9112, sections 5.2 and 3, allows to read these as a space; then all must agree where the request ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/centers HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\r\n Content-Length: 5\r\n\r\n",
                "GET /v1/centers HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding:\r\n\tchunked\r\n\r\n0\r\n\r\n",
                "GET\t/v1/centers\tHTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /v1/centers\u000bHTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
            })
    void a_fold_or_a_tab_is_read_as_a_space_and_moves_no_boundary(String bytes) throws Exception {
        String got = answersTo(bytes + HIDDEN);

        assertThat(Wire.answersIn(got)).isEqualTo(2);
        assertThat(got).startsWith("HTTP/1.1 200").contains("\"UP\"");
    }

    @Test
    void a_protocol_in_small_letters_is_none_and_ends_the_connection() throws Exception {
        String got = answersTo("GET /v1/centers http/1.1\r\nHost: 127.0.0.1\r\n\r\n" + HIDDEN);

        assertThat(Wire.statusOf(got)).isEqualTo(501);
        assertThat(Wire.answersIn(got)).isEqualTo(1);
    }

    @Test
    void a_chunked_body_in_http_1_0_hides_nothing() throws Exception {
        String got = answersTo(
                "GET /v1/centers HTTP/1.0\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN);

        assertThat(Wire.answersIn(got)).isEqualTo(1);
        assertThat(got).doesNotContain("\"UP\"");
    }

    @Test
    void nobody_is_upgraded_to_another_protocol() throws Exception {
        for (String upgrade : List.of("h2c", "websocket", "TLS/1.3")) {
            assertThat(answersTo(START + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: " + upgrade
                            + "\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"))
                    .doesNotContain("101 ")
                    .startsWith("HTTP/1.1 200");
        }
        String preface =
                answersTo("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000");
        assertThat(Wire.answersIn(preface)).isLessThanOrEqualTo(1);
        assertThat(preface).doesNotContain("200");
    }

    @Test
    void an_extension_and_a_trailer_of_chunks_are_passed_over() throws Exception {
        String got = answersTo(
                CHUNKED + "2;Content-Length=0\r\n{}\r\n0\r\nContent-Length: 99\r\nHost: evil.example\r\n\r\n" + HIDDEN);

        assertThat(Wire.answersIn(got)).isEqualTo(2);
        assertThat(got).startsWith("HTTP/1.1 200").contains("\"UP\"");
    }

    /** What comes back until the host closes or has been silent for a while. */
    private static String answersTo(String bytes) throws IOException {
        try (Socket socket = Wire.open(host.port)) {
            socket.setSoTimeout(500);
            Wire.send(socket, bytes);
            return Wire.rest(socket);
        }
    }
}
