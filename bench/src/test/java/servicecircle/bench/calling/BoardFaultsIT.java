package servicecircle.bench.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import servicecircle.bench.SameDay;
import servicecircle.bench.house.HouseDatabase;
import servicecircle.bench.visit.Browsing;
import servicecircle.bench.visit.Chromium;

/**
 * The board in the hall while something goes wrong with it. Numbers are spoken in the order of their calls, so that one
 * that is spoken at last shows that none before it will be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SameDay.class)
class BoardFaultsIT {
    private static final Pattern SINCE = Pattern.compile("更新于\\s\\d\\d:\\d\\d");
    /** Longer than any sentence. */
    private static final Duration SENTENCE = Duration.ofSeconds(20);

    private static final Duration TURN = Duration.ofMillis(8_100);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private FaultHall hall;
    private Browsing browsing;

    @BeforeAll
    void open() throws Exception {
        hall = new FaultHall();
        browsing = Browsing.with(Chromium.find());
    }

    @AfterAll
    void close() {
        browsing.close();
        hall.close();
    }

    @AfterEach
    void everybodyGoesHome() throws Exception {
        hall.serveEverybody();
    }

    @Test
    void a_board_that_is_loaded_anew_speaks_nothing_again() throws Exception {
        try (BoardScreen screen = aScreen()) {
            screen.page().clock().install();
            screen.open(hall.center().address());
            String first = call("7");
            String second = call("8");
            screen.awaitSpoken(first);
            screen.pass(SENTENCE);
            screen.awaitSpoken(second);

            screen.page().reload();
            screen.awaitCalling(first, second);
            String third = call("9");
            screen.awaitSpoken(third);
            assertThat(screen.spoken()).containsExactly(first, second, third);
        }
    }

    @Test
    void a_board_whose_cable_was_pulled_shows_since_when_and_speaks_no_old_number() throws Exception {
        try (Cable cable = new Cable(hall.center().port());
                BoardScreen screen = aScreen()) {
            screen.page().clock().install();
            screen.open(cable.address());
            JsonNode before = hall.callSomebody("7");
            screen.awaitSpoken(number(before));

            cable.pull();
            assertBannerAfterHalfAMinute(screen);
            hall.act("7", before, "arrive");
            String missed = call("8");
            String alsoMissed = call("9");
            makeOlder(TEN_MINUTES, missed, alsoMissed);
            cable.plugIn();

            screen.awaitCalling(missed, alsoMissed);
            PlaywrightAssertions.assertThat(screen.banner()).isHidden();
            screen.awaitOnlyCalling(2);
            String fresh = call("10");
            screen.awaitSpoken(fresh);
            assertThat(screen.spoken()).containsExactly(number(before), fresh);
        }
    }

    /** Here the screen's time moves on and the center's does not: what arrives late is as old as the screen says. */
    @Test
    void what_a_bad_switch_held_back_for_ten_minutes_is_shown_and_not_spoken() throws Exception {
        try (Cable cable = new Cable(hall.center().port());
                BoardScreen screen = aScreen()) {
            screen.page().clock().install();
            screen.open(cable.address());
            String before = call("7");
            screen.awaitSpoken(before);

            cable.hold();
            String missed = call("8");
            assertBannerAfterHalfAMinute(screen);
            screen.pass(TEN_MINUTES);
            cable.plugIn();

            screen.awaitCalling(missed, before);
            PlaywrightAssertions.assertThat(screen.banner()).isHidden();
            assertThat(screen.spoken()).containsExactly(before);
        }
    }

    private static void assertBannerAfterHalfAMinute(BoardScreen screen) {
        screen.pass(Duration.ofSeconds(20));
        assertThat(screen.banner().isVisible()).isFalse();
        screen.pass(Duration.ofSeconds(11));
        PlaywrightAssertions.assertThat(screen.banner()).isVisible();
        PlaywrightAssertions.assertThat(screen.banner()).containsText(SINCE);
    }

    @Test
    void a_board_comes_back_by_itself_after_the_center_was_killed() throws Exception {
        try (BoardScreen screen = aScreen()) {
            screen.page().clock().install();
            screen.open(hall.center().address());
            JsonNode first = hall.callSomebody("7");
            String second = call("8");
            screen.awaitSpoken(number(first));
            screen.pass(SENTENCE);
            screen.awaitSpoken(second);
            screen.page().evaluate("window.neverLoadedAnew = true");

            hall.killAndStart();
            hall.act("7", first, "arrive");
            String third = call("9");

            screen.awaitSpoken(third);
            screen.awaitCalling(second, third);
            screen.awaitOnlyCalling(2);
            PlaywrightAssertions.assertThat(screen.banner()).isHidden();
            assertThat(screen.page().evaluate("window.neverLoadedAnew")).isEqualTo(true);
            assertThat(screen.spoken()).containsExactly(number(first), second, third);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 20})
    void simultaneous_calls_all_stand_on_the_board_with_their_windows(int many) throws Exception {
        try (BoardScreen wide = aScreen();
                BoardScreen tall = new BoardScreen(browsing.board(1080, 1920))) {
            List<BoardScreen> screens = List.of(wide, tall);
            for (BoardScreen screen : screens) {
                screen.page().clock().install();
                screen.open(hall.center().address());
            }
            List<String> called = callAtOnce(many);
            for (BoardScreen screen : screens) {
                assertThat(seenInTurns(screen, many)).containsExactlyInAnyOrderElementsOf(called);
            }
        }
    }

    /** What stands on all pages of the board, each of which was measured. */
    private static Set<String> seenInTurns(BoardScreen screen, int many) {
        screen.page().waitForCondition(() -> Integer.toString(many)
                .equals(screen.page().locator("body").getAttribute("data-calling")));
        Set<String> seen = new TreeSet<>();
        for (int left = many; left > 0; left -= 10) {
            Map<String, List<String>> measured = screen.measured();
            assertThat(measured.get("found"))
                    .as("%s", screen.page().viewportSize().width)
                    .isEmpty();
            assertThat(measured.get("calls")).hasSizeLessThanOrEqualTo(10);
            seen.addAll(measured.getOrDefault("calls", List.of()));
            screen.pass(TURN);
        }
        return seen;
    }

    /** The first of them by law before others, and called a second time. */
    private List<String> callAtOnce(int many) throws Exception {
        List<String> called = new ArrayList<>();
        for (int window = 1; window <= many; window++) {
            hall.open(code(window));
            hall.take(FaultHall.ITEMS.get(window >= 4 && window <= 6 ? 1 : 0), window == 1 ? "MILITARY" : "NORMAL");
        }
        for (int window = 1; window <= many; window++) {
            JsonNode leg = hall.asking().expect(FaultHall.WINDOWS + window + "/next", Map.of());
            called.add(number(leg) + ">" + window);
            if (window == 1) {
                hall.act(code(window), leg, "recall");
            }
        }
        return called;
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void a_screen_whose_clock_is_wrong_and_then_set_right_shows_and_speaks_the_time_of_the_center(int minutes)
            throws Exception {
        Clock clock = Clock.systemUTC();
        try (BoardScreen screen = aScreen()) {
            screen.page()
                    .clock()
                    .install(new InstallOptions()
                            .setTime(clock.instant()
                                    .plus(Duration.ofMinutes(minutes))
                                    .toEpochMilli()));
            screen.open(hall.center().address());
            String first = call("7");
            screen.awaitSpoken(first);

            screen.page().clock().setSystemTime(clock.millis());
            screen.pass(SENTENCE);
            String second = call("8");
            screen.awaitSpoken(second);
            assertThat(screen.spoken()).containsExactly(first, second);
            assertThat(screen.minutesBehind(clock.instant())).isBetween(-1L, 1L);
        }
    }

    private BoardScreen aScreen() {
        return new BoardScreen(browsing.board(1920, 1080));
    }

    private String call(String window) throws Exception {
        return number(hall.callSomebody(window));
    }

    private static String number(JsonNode leg) {
        return leg.path("number").asText();
    }

    private static String code(int window) {
        return Integer.toString(window);
    }

    /** As if these had been called so much earlier; events are append-only for everybody but the owner of the machine. */
    private void makeOlder(Duration age, String... numbers) throws Exception {
        try (HouseDatabase database = HouseDatabase.of(hall.data())) {
            database.run("SET session_replication_role = replica");
            for (String number : numbers) {
                database.run("UPDATE ticket_event e SET at = at - interval '" + age.toSeconds()
                        + " s' FROM ticket_leg l"
                        + " JOIN ticket t ON t.id = l.ticket_id WHERE l.id = e.leg_id AND t.number = '" + number + "'");
            }
        }
    }
}
