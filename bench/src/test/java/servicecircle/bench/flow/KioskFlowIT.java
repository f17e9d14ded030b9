package servicecircle.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import servicecircle.bench.hall.CenterApi;
import servicecircle.bench.hall.Ledger;
import servicecircle.bench.visit.KioskVisitor;
import servicecircle.bench.visit.PhoneHolder;
import servicecircle.bench.visit.Stretch;
import servicecircle.bench.visit.Wish;

@ExtendWith(Doors.Keeper.class)
class KioskFlowIT {
    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");
    private static final String BOOKED = """
            SELECT r.code AS room, b.status, b.purpose, lower(b.during) AS starts, upper(b.during) AS ends
            FROM booking b JOIN room r ON r.id = b.room_id WHERE r.code = '%s' ORDER BY b.id DESC LIMIT 1""";

    private final Doors doors;
    private KioskVisitor visitor;

    KioskFlowIT(Doors doors) {
        this.doors = doors;
        this.visitor = doors.visitor();
    }

    @BeforeEach
    void enter() {
        visitor.enter();
    }

    @AfterEach
    void the_browser_had_nothing_to_complain_of() {
        visitor.close();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_resident_books_by_touch_and_the_row_is_stored_without_number_or_name() throws Exception {
        Wish wish = doors.aWish();
        book(wish);

        String reference = referenceIn(visitor.qr());
        CenterApi.Answer slip = doors.api().slip(reference);
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.text("code")).isEqualTo(visitor.code());
        assertThat(slip.text("groupName")).isEqualTo(wish.groupName());
        try (Ledger ledger = doors.ledger()) {
            Row row = ledger.rows(BOOKED.formatted(visitor.chosen().room())).get(0);
            assertThat(row.getString("room")).isEqualTo(visitor.chosen().room());
            assertThat(row.getString("status")).isEqualTo("APPROVED");
            assertThat(row.getString("purpose")).isEqualTo(wish.purpose());
            assertThat(row.get(OffsetDateTime.class, "starts").toInstant())
                    .isEqualTo(visitor.chosen().start());
            assertThat(row.get(OffsetDateTime.class, "ends").toInstant())
                    .isEqualTo(visitor.chosen().end());
            assertThat(String.join("\n", ledger.everything()))
                    .contains(wish.groupName())
                    .doesNotContain(clearForms(wish.phone()))
                    .doesNotContain(clearForms(wish.organizer()));
        }
        assertThat(doors.hall().center().tail() + doors.hall().kiosk().tail())
                .as("no log names the visitor")
                .isNotEmpty()
                .doesNotContain(wish.phone(), wish.organizer());
        visitor.finish();
    }

    @Test
    void a_change_of_language_or_type_size_in_the_middle_of_a_step_loses_nothing() {
        Wish wish = doors.aWish();
        visitor.openRooms().chooseFreeDay().chooseFreeRoom().chooseSpan();
        visitor.choosePurpose(wish).countPeople().typeNames(wish).speak("en").enlarge(true);

        assertThat(visitor.page().locator("#organizer").inputValue()).isEqualTo(wish.organizer());
        assertThat(visitor.page().locator("#groupName").inputValue()).isEqualTo(wish.groupName());
        visitor.speak("zh").enlarge(false);
    }

    @Test
    void the_qr_code_opens_the_booking_on_a_phone_where_cancelling_frees_the_slot() {
        book(doors.aWish());
        Stretch stretch = visitor.chosen();
        String qr = visitor.qr();
        assertThat(qr).isEqualTo(qr.toUpperCase(Locale.ROOT));
        String code = visitor.code();
        visitor.finish();

        assertThat(stateOf(stretch)).isEqualTo("TAKEN");
        try (PhoneHolder holder = doors.holder().open(qr)) {
            assertThat(holder.code()).isEqualTo(code);
            holder.cancel();
            assertThat(holder.text(".slip-head .chip")).isEqualTo("已取消");
            assertThat(holder.complaints()).isEmpty();
        }
        assertThat(stateOf(stretch)).isEqualTo("FREE");
    }

    @Test
    void a_slot_taken_meanwhile_is_refused_with_alternatives_that_lead_on() throws Exception {
        visitor.openRooms().chooseFreeDay().chooseFreeRoom().chooseSpan().fillIn(doors.aWish());
        doors.bookElsewhere(visitor.chosen());

        visitor.accept().hook("confirm").tap();
        visitor.hook("refused").waitFor();
        assertThat(visitor.hook("refused").getAttribute("data-code")).isEqualTo("SLOT_TAKEN");
        assertThat(visitor.text(".refused-why")).contains("别人");
        assertThat(visitor.hook("alternative-1").count()).isOne();
        visitor.tapThrough("alternative-1", "/book/purpose");
        visitor.tapThrough("next", "/book/people").tapThrough("next", "/book/contact");
        assertThat(visitor.page().locator("#organizer").inputValue())
                .as("what was typed is still there")
                .isEqualTo("张桂芳");
        visitor.tapThrough("next", "/book/phone").tapThrough("next", "/book/confirm");
        visitor.accept().confirm();
        assertThat(visitor.code()).hasSize(8);
        assertThat(visitor.complaints()).allMatch(line -> line.contains("status of 409"));
        visitor.complaints().clear();
    }

    @Test
    void a_booking_is_found_by_its_code_and_the_last_four_digits() {
        Wish wish = doors.aWish();
        book(wish);
        String code = visitor.code();
        String time = visitor.text(".slip-span");
        visitor.finish().find(code, wish.lastFour());

        assertThat(visitor.code()).isEqualTo(code);
        assertThat(visitor.text(".slip-span")).isEqualTo(time);
        assertThat(visitor.text(".facts")).doesNotContain(wish.phone()).contains(wish.lastFour());
    }

    @Test
    void the_whole_way_can_be_gone_with_a_keyboard_alone() {
        KeyboardVisitor fingers = new KeyboardVisitor(visitor.page());
        fingers.enter("[data-test=tile-rooms]", "/rooms")
                .enter("[data-test^=day-].day-free:not([aria-current])", "/rooms")
                .enter(".room-free", "/rooms/")
                .enter("[data-test^=cell-][data-state=FREE]", "/rooms/")
                .enter("[data-test^=end-]", "/book/purpose")
                .press("[name=purpose]", "Space")
                .enter("[data-test=next]", "/book/people")
                .press("[data-test=headcount-plus]", "Enter")
                .enter("[data-test=next]", "/book/contact")
                .type("#groupName", "Morning Tai Chi")
                .type("#organizer", "Maria Smith")
                .enter("[data-test=next]", "/book/phone")
                .type("#phone", doors.aWish().phone())
                .enter("[data-test=next]", "/book/confirm")
                .press("[name=undertaking]", "Space")
                .enter("[data-test=confirm]", "/done");
        assertThat(visitor.code()).hasSize(8);
        assertThat(visitor.text(".facts")).contains("Morning Tai Chi").doesNotContain("Maria");
        fingers.enter("[data-test=finish]", "/");
        visitor.hook("tile-rooms").waitFor();
    }

    private void book(Wish wish) {
        visitor.openRooms().chooseFreeDay().chooseFreeRoom().chooseSpan().fillIn(wish);
        visitor.accept().confirm();
    }

    private String stateOf(Stretch stretch) {
        String day = stretch.start().atZone(HALL).toLocalDate().toString();
        String cell = stretch.start().atZone(HALL).toLocalTime().toString().replace(":", "");
        visitor.page()
                .navigate(doors.kiosk()
                        .resolve("/rooms/" + stretch.room() + "?day=" + day)
                        .toString());
        return visitor.hook("cell-" + cell).getAttribute("data-state");
    }

    private static String referenceIn(String qr) {
        String path = URI.create(qr).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As text, and as the bytes that a binary column shows. */
    private static List<String> clearForms(String secret) {
        return List.of(secret, HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
