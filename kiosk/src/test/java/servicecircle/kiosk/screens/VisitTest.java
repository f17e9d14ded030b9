package servicecircle.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import servicecircle.kiosk.center.Choice;
import servicecircle.pages.Lang;
import servicecircle.pages.parts.Draft;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Choice CHOICE = new Choice("R3", NOW.plusSeconds(7_200), NOW.plusSeconds(9_000));
    private static final Draft TYPED = new Draft("OTHER", "9", "group", "person", "phone", false);

    private final Visit confirming =
            Visit.untouched().choosing(CHOICE).typing(TYPED).confirming("2026-1", VisitTest::aKey);

    @Test
    void the_key_is_made_when_the_confirm_screen_is_first_shown_and_kept_when_it_is_shown_again() {
        assertThat(Visit.untouched().choosing(CHOICE).typing(TYPED).attempt()).isNull();
        assertThat(keyOf(confirming.confirming("2026-1", VisitTest::aKey))).isEqualTo(keyOf(confirming));
    }

    @Test
    void the_key_survives_what_does_not_change_the_booking() {
        Visit after = confirming
                .speaking(Lang.EN)
                .inLargeType(true)
                .choosing(CHOICE)
                .typing(TYPED)
                .typing(new Draft("OTHER", "9", "group", "person", "phone", true));

        assertThat(keyOf(after)).isEqualTo(keyOf(confirming));
    }

    @Test
    void another_word_or_another_stretch_needs_another_key() {
        assertThat(confirming
                        .typing(new Draft("OTHER", "10", "group", "person", "phone", false))
                        .attempt())
                .isNull();
        assertThat(confirming
                        .choosing(new Choice("R4", CHOICE.start(), CHOICE.end()))
                        .attempt())
                .isNull();
    }

    @Test
    void a_new_undertaking_needs_another_key_and_another_signature() {
        Visit signed = confirming.typing(new Draft("OTHER", "9", "group", "person", "phone", true));

        Visit renewed = signed.confirming("2027-1", VisitTest::aKey);

        assertThat(keyOf(renewed)).isNotEqualTo(keyOf(signed));
        assertThat(renewed.draft().undertakingAccepted()).isFalse();
    }

    @Test
    void one_key_carries_one_paper() {
        byte[] paper = "paper".getBytes(StandardCharsets.UTF_8);
        Attempt sent = Attempt.with(aKey(), "2026-1").sending(paper);

        assertThat(sent.fits("paper".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(sent.fits("other".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void an_answer_once_lost_stays_lost_until_it_is_known() {
        Attempt lost = Attempt.with(aKey(), "2026-1").open(NOW, true).open(NOW.plusSeconds(5), false);

        assertThat(lost.lost()).isTrue();
        assertThat(lost.openSince()).isEqualTo(NOW);
    }

    @Test
    void the_key_of_a_wish_for_a_number_is_kept_for_its_item_until_it_is_decided() {
        Visit wanting = Visit.untouched().wanting("SB-01", VisitTest::aKey);
        Turn turn = Objects.requireNonNull(wanting.turn());

        assertThat(wanting.speaking(Lang.EN)
                        .inLargeType(true)
                        .wanting("SB-01", VisitTest::aKey)
                        .turn())
                .isEqualTo(turn);
        assertThat(wanting.wanting("ZH-01", VisitTest::aKey).turn()).isNotEqualTo(turn);
        assertThat(Objects.requireNonNull(wanting.turning(new Turn("SB-01", null, null, null, null))
                                .wanting("SB-01", VisitTest::aKey)
                                .turn())
                        .attempt())
                .isNotNull();
    }

    @Test
    void coming_home_wipes_everything_but_what_an_answer_is_awaited_for() {
        Attempt open = Attempt.with(aKey(), "").open(NOW, false);
        Visit waiting = confirming.turning(new Turn("SB-01", open, null, null, null));
        Visit decided = confirming.turning(new Turn("SB-01", open.closed(), null, null, null));

        assertThat(waiting.comingHome()).isEqualTo(waiting);
        assertThat(waiting.openSince()).isEqualTo(NOW);
        assertThat(decided.comingHome()).isEqualTo(Visit.untouched());
        assertThat(decided.openSince()).isNull();
    }

    private static UUID keyOf(Visit visit) {
        return Objects.requireNonNull(visit.attempt()).key();
    }

    private static UUID aKey() {
        return new FreshIds(new java.security.SecureRandom()).key();
    }
}
