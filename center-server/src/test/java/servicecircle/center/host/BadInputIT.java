package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT {
    private static RunningHost host;

    @BeforeAll
    static void start() throws Exception {
        host = RunningHost.of(AnyHall.aHall(Api.CENTER));
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
    }

    @AfterEach
    void clear() throws Exception {
        host.execute("TRUNCATE booking, resident, outbox");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                arguments("headcount", 0, "OUT_OF_RANGE"),
                arguments("headcount", 1_000_000_000, "OUT_OF_RANGE"),
                arguments("headcount", 10_000_000_000_000_000L, "OUT_OF_RANGE"),
                arguments("headcount", -3, "OUT_OF_RANGE"),
                arguments("headcount", "12", "NOT_A_NUMBER"),
                arguments("headcount", 1.5, "NOT_A_WHOLE_NUMBER"),
                arguments("headcount", true, "NOT_A_NUMBER"),
                arguments("headcount", new JsonObject(), "NOT_A_NUMBER"),
                arguments("headcount", null, "MISSING"),
                arguments("end", "2026-11-25T05:00:00Z", "END_BEFORE_START"),
                arguments("end", "2026-11-25T06:00:00Z", "END_BEFORE_START"),
                arguments("start", "2026-11-25", "NOT_A_TIME"),
                arguments("start", "2026-02-31T10:00:00Z", "NOT_A_TIME"),
                arguments("start", "2026-11-25T14:00", "NOT_A_TIME"),
                arguments("start", "+999999999-01-01T00:00:00Z", "NOT_A_TIME"),
                arguments("start", "24:00", "NOT_A_TIME"),
                arguments("start", 14, "NOT_TEXT"),
                arguments("phone", "199000012345", "PHONE_LENGTH"),
                arguments("phone", "1990000123", "PHONE_LENGTH"),
                arguments("phone", "29900001234", "PHONE_SHAPE"),
                arguments("phone", "call me", "PHONE_SHAPE"),
                arguments("phone", "", "MISSING"),
                arguments("phone", 19900001234L, "NOT_TEXT"),
                arguments("organizer", "张三\u0000", "BAD_CHARACTERS"),
                arguments("organizer", "张\u202E三", "BAD_CHARACTERS"),
                arguments("organizer", "张三😀", "BAD_CHARACTERS"),
                arguments("organizer", "<script>alert(1)</script>", "BAD_CHARACTERS"),
                arguments("organizer", " ", "MISSING"),
                arguments("groupName", "\uD842", "BAD_CHARACTERS"),
                arguments("groupName", "队\u2066名", "BAD_CHARACTERS"),
                arguments("groupName", "长".repeat(41), "TOO_MANY_CHARACTERS"),
                arguments("groupName", new JsonObject().put("a", 1), "NOT_TEXT"),
                arguments("purpose", "PARTY", "UNKNOWN_VALUE"),
                arguments("room", "Z", "NO_SUCH_ROOM"),
                arguments("room", "QT-013-006/A", "NO_SUCH_ROOM"),
                arguments("undertaking", null, "MISSING"),
                arguments("isAdmin", true, "UNKNOWN_FIELD"),
                arguments("status", "APPROVED", "UNKNOWN_FIELD"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_wrong_field_is_named_and_nothing_is_stored(String field, Object value, String code) throws Exception {
        Api.Answer answer = host.api.post(Api.bookings(), Api.aBooking().put(field, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("detail"))
                .isNotBlank()
                .doesNotContain("{")
                .doesNotContain("Exception");
        nothingIsStored();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(booking("2026-11-20T06:00:00Z", "2026-11-20T07:00:00Z"), "IN_THE_PAST"),
                arguments(booking("2026-11-23T02:00:00Z", "2026-11-23T03:00:00Z"), "TOO_SOON"),
                arguments(booking("2026-12-24T06:00:00Z", "2026-12-24T07:00:00Z"), "TOO_FAR_AHEAD"),
                arguments(booking("2026-11-25T06:10:00Z", "2026-11-25T07:00:00Z"), "OFF_GRID"),
                arguments(booking("2026-11-25T06:00:00Z", "2026-11-25T11:00:00Z"), "TOO_LONG"),
                arguments(booking("2026-11-25T22:00:00Z", "2026-11-25T23:00:00Z"), "OUTSIDE_HOURS"),
                arguments(Api.aBooking().put("headcount", 21), "TOO_MANY_PEOPLE"),
                arguments(Api.aBooking().put("room", "B").put("headcount", 7), "TOO_FEW_PEOPLE"),
                arguments(Api.aBooking().put("room", "C"), "DESK_ONLY"),
                arguments(Api.aBooking().put("undertaking", "2025-9"), "UNDERTAKING_OUTDATED"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_rule_that_says_no_is_a_422_and_nothing_is_stored(JsonObject booking, String code) throws Exception {
        Api.Answer answer = host.api.post(Api.bookings(), booking);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().getString("detail")).isNotBlank().doesNotContain("{");
        nothingIsStored();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("", 400, "BODY_EMPTY"),
                arguments("{", 400, "NOT_JSON"),
                arguments("[]", 400, "NOT_JSON"),
                arguments("\"text\"", 400, "NOT_JSON"),
                arguments("null", 400, "NOT_JSON"),
                arguments("{}", 400, "MISSING"),
                arguments("{\"room\":\"A\",\"room\":{}}", 400, "NOT_TEXT"),
                arguments("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000), 400, "NOT_JSON"),
                arguments("{\"a\":1}", 400, "UNKNOWN_FIELD"),
                arguments("{\"groupName\":\"" + "长".repeat(350_000) + "\"}", 413, "BODY_TOO_LARGE"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_no_booking_is_a_4xx(String body, int status, String code) throws Exception {
        Api.Answer answer = host.api.postRaw(Api.bookings(), "application/json", Buffer.buffer(body));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/centers/QT-013-005/rooms?day=2026-13-01",
                "/v1/centers/QT-013-005/rooms?day=tomorrow",
                "/v1/centers/QT-013-005/rooms?day=%zz",
                "/v1/centers/QT-013-005/rooms?day=%00",
                "/v1/centers/QT-013-005/rooms?day=+999999999-12-31",
                "/v1/centers/QT-013-005/rooms?day=2026-11-25&day=2026-11-26",
                "/v1/centers/QT-013-005/rooms/A/form?start=x&end=y",
                "/v1/centers/QT-013-005/rooms/A/form"
            })
    void a_wrong_parameter_is_a_400(String path) throws Exception {
        assertThat(host.api.get(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/centers/QT-013-006",
                "/v1/centers/QT-013-006/rooms",
                "/v1/centers/QT-013-005x/rooms",
                "/v1/centers/QT-013-005/rooms/Z",
                "/v1/centers/QT-013-005/rooms/..%2F..%2Fetc",
                "/Q/NOPE",
                "/Q/ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
                "/Q/00000000000000000000000000",
                "/static/..%2Fopenapi.yaml",
                "/static/.git/config",
                "/.git/config",
                "/nothing"
            })
    void what_is_not_there_is_a_404(String path) throws Exception {
        assertThat(host.api.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"㛃", "𠮷田", "买买提·艾力江", "欧阳若兰", "AL-HASSAN MOHAMMED", "䶮"})
    void rare_names_are_kept(String name) throws Exception {
        Api.Answer made = host.api.post(
                Api.bookings(), Api.aBooking().put("organizer", name).put("groupName", name + "队 🎵"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("groupName")).isEqualTo(name + "队 🎵");
        String first = Character.toString(name.codePointAt(0));
        assertThat(made.json().getString("organizer"))
                .contains("*")
                .startsWith(name.equals(first) ? "*" : first)
                .isNotEqualTo(name);
    }

    @Test
    void the_reader_gets_the_sentence_in_their_language() throws Exception {
        String path = "/v1/centers/QT-013-005/rooms?day=x";

        assertThat(host.api.getAs(path, "application/json", "en-GB").json().getString("detail"))
                .matches("\\p{ASCII}*[^\\p{IsHan}]*");
        assertThat(host.api.getAs(path, "application/json", "zh-CN").json().getString("detail"))
                .containsPattern("\\p{IsHan}");
        assertThat(host.api.getAs(path, "text/html", "zh-CN").type()).startsWith("text/html");
    }

    @Test
    void a_change_without_a_key_is_refused() throws Exception {
        assertThat(host.api.postWithoutKey(Api.bookings(), Api.aBooking()).code())
                .isEqualTo("KEY_MISSING");
        assertThat(host.api.post(Api.bookings(), "not-a-uuid", Api.aBooking()).code())
                .isEqualTo("KEY_NOT_UUID");
        nothingIsStored();
    }

    @Test
    void another_content_type_is_refused() throws Exception {
        assertThat(host.api
                        .postRaw(Api.bookings(), "text/plain", Api.aBooking().toBuffer())
                        .status())
                .isEqualTo(415);
        nothingIsStored();
    }

    @Test
    void another_method_is_refused() throws Exception {
        assertThat(host.api.get(Api.bookings()).status()).isEqualTo(405);
    }

    private static JsonObject booking(String start, String end) {
        return Api.aBooking().put("start", start).put("end", end);
    }

    private static void nothingIsStored() throws Exception {
        assertThat(host.count("SELECT (SELECT count(*) FROM booking) + (SELECT count(*) FROM outbox)"))
                .isZero();
    }

    @Test
    void a_wrong_address_says_whether_the_center_or_the_page_is_unknown() throws Exception {
        assertThat(host.api.get("/v1/centers/QT-013-006/nothing").code()).isEqualTo("NO_SUCH_CENTER");
        assertThat(host.api.get("/v1/centers/QT-013-005/nothing").code()).isEqualTo("NO_SUCH_PAGE");
        assertThat(host.api
                        .post("/v1/centers/QT-013-006/bookings", Api.aBooking())
                        .code())
                .isEqualTo("NO_SUCH_CENTER");
        assertThat(host.api
                        .post("/v1/centers/QT-013-005/nothing", new JsonObject())
                        .code())
                .isEqualTo("NO_SUCH_PAGE");
    }
}
