package servicecircle.center.queue.day;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.queue.day.AnyDay.NOW;
import static servicecircle.center.queue.day.AnyDay.day;
import static servicecircle.center.queue.day.AnyDay.window;
import static servicecircle.center.queue.day.WindowActsTest.done;
import static servicecircle.center.queue.day.WindowActsTest.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.PriorityClass;

/** Numbers, transfers, presence, alerts and the end of the day. */
class DayRulesTest {
    private final Counter counter = new Counter(AnyDay.plan(), AnyDay.hours());
    private final Transfers transfers = new Transfers(AnyDay.plan());
    private final WindowActs acts = new WindowActs(AnyDay.plan());

    @Test
    void the_next_number_follows_the_last_one_of_its_group() {
        assertThat(issued(day("A001 A002"), null).number()).isEqualTo("A003");
        assertThat(done(counter.issue(day("A001 A002"), wanted("SB-01", null), NOW))
                        .numbers())
                .isEqualTo(Map.of("B", 1));
    }

    @Test
    void the_day_after_a_change_is_what_the_next_one_finds() {
        QueueDay day = day("A001 A002");
        Change called = done(acts.next(day, window("1"), NOW));

        QueueDay then = day.after(called);

        assertThat(then.seq()).isEqualTo(day.seq() + 1);
        assertThat(then.at("1").orElseThrow().holder().number()).isEqualTo("A001");
        assertThat(refusal(acts.next(then, window("1"), NOW))).isEqualTo(QueueRefusal.WINDOW_BUSY);
        DayLeg there = then.at("1").orElseThrow();
        QueueDay arrived = then.after(done(acts.act(
                then, new WindowActs.Target(window("1"), there.id(), there.version()), LegAction.ARRIVE, NOW)));
        QueueDay finished = arrived.after(done(acts.act(
                arrived, new WindowActs.Target(window("1"), there.id(), there.version() + 1), LegAction.FINISH, NOW)));
        assertThat(finished.legs()).extracting(leg -> leg.holder().number()).containsExactly("A002");
        assertThat(finished.after(done(counter.issue(finished, wanted("ZH-01", null), NOW)))
                        .numbers())
                .isEqualTo(Map.of("A", 3));
    }

    @Test
    void a_closed_hall_and_another_day_give_no_number() {
        Instant night = NOW.plus(Duration.ofHours(10));

        assertThat(refusal(counter.issue(day(""), wanted("ZH-01", null), night)))
                .isEqualTo(QueueRefusal.QUEUE_CLOSED);
        assertThat(refusal(counter.issue(day(""), wanted("ZH-01", NOW.plus(Duration.ofDays(1))), NOW)))
                .isEqualTo(QueueRefusal.SLOT_NOT_TODAY);
    }

    @Test
    void an_appointment_waits_from_its_time_and_whoever_is_late_from_their_coming() {
        Instant slot = NOW.plus(Duration.ofMinutes(30));

        assertThat(issued(day(""), slot).wants().place().since()).isEqualTo(slot);
        Change.Begin late = issued(day(""), NOW.minus(Duration.ofMinutes(16)));
        assertThat(late.wants().place().since()).isEqualTo(NOW);
        assertThat(late.wants().place().slot()).isNull();
    }

    @Test
    void sent_on_somebody_keeps_the_arrival_and_comes_back_to_the_same_window() {
        QueueDay day = day("A001@1! A002 B001");
        Change sent = done(transfers.transfer(
                day,
                new WindowActs.Target(window("1"), 1, 3),
                new Transfers.Onward("SB-01", "2", Transfers.Standing.ARRIVAL, true, "form is filled in"),
                NOW));

        Change.Begin onward = Objects.requireNonNull(sent.begun());
        assertThat(Objects.requireNonNull(sent.moved()).state()).isEqualTo(LegState.TRANSFERRED);
        assertThat(onward.wants().place()).isEqualTo(day.legs().get(0).wants().place());
        assertThat(onward.wants().onlyWindow()).isEqualTo("2");
        assertThat(onward.wants().backTo()).isEqualTo("ZH-01@1");
        assertThat(onward.ticket()).isEqualTo(10);
        assertThat(onward.note()).isEqualTo("form is filled in");
    }

    @Test
    void the_way_back_begins_when_the_other_window_has_finished() {
        DayLeg there = day("A001@2!").legs().get(0);
        DayLeg.Wish wish =
                new DayLeg.Wish("SB-01", PriorityClass.NORMAL, there.wants().place(), "2", "ZH-01@1");
        QueueDay day = new QueueDay(
                AnyDay.DATE, Map.of(), day("").streak(), 1, List.of(there.wanting(wish)), day("").windows(), Map.of());

        Change.Begin back = Objects.requireNonNull(
                done(acts.act(day, new WindowActs.Target(window("2"), 1, there.version()), LegAction.FINISH, NOW))
                        .begun());

        assertThat(back.wants().item() + " " + back.wants().onlyWindow()).isEqualTo("ZH-01 1");
        assertThat(back.wants().backTo()).isNull();
        assertThat(back.wants().place().since()).isEqualTo(NOW);
    }

    @Test
    void nobody_is_left_standing_at_a_window_that_closes() {
        assertThat(refusal(Attendance.close(day("A001@1"), "1", NOW))).isEqualTo(QueueRefusal.WINDOW_BUSY);
        assertThat(done(Attendance.close(day("A001"), "1", NOW))
                        .windows()
                        .get(0)
                        .state())
                .isEqualTo(Presence.State.CLOSED);
        assertThat(done(Attendance.pause(day("A001@1"), "1", "BREAK", NOW))
                        .windows()
                        .get(0)
                        .reason())
                .isEqualTo("BREAK");
        assertThat(refusal(Attendance.pause(day("", "2"), "1", "BREAK", NOW))).isEqualTo(QueueRefusal.WINDOW_NOT_OPEN);
    }

    @Test
    void the_end_of_the_day_leaves_nobody() {
        Change end = Sweep.of(day("A001 A002@1 A003@2! A004~ A005=1"), NOW);

        assertThat(end.moves().stream()
                        .map(move -> move.after().holder().number() + " "
                                + move.after().state())
                        .collect(Collectors.joining(", ")))
                .isEqualTo("A001 CANCELLED, A002 ABANDONED, A003 DONE, A004 ABANDONED, A005 ABANDONED");
        assertThat(end.windows()).hasSize(2).allMatch(window -> window.state() == Presence.State.CLOSED);
    }

    @Test
    void a_long_wait_and_a_line_without_a_window_ask_for_attention() {
        Instant later = NOW.plus(Duration.ofMinutes(12));

        assertThat(new Alerts(AnyDay.plan(), AnyDay.hours()).of(day("A001 A002"), later))
                .containsExactly(new Alerts.Alert(Alerts.Kind.LONG_WAIT, "A001", 31));
        assertThat(new Alerts(AnyDay.plan(), AnyDay.hours()).of(day("A001 B001", new String[0]), NOW))
                .containsExactly(
                        new Alerts.Alert(Alerts.Kind.NO_WINDOW, "ZH-01", 1),
                        new Alerts.Alert(Alerts.Kind.NO_WINDOW, "SB-01", 1));
        assertThat(new Alerts(AnyDay.plan(), AnyDay.hours())
                        .of(day("A001 A002 A003 A004 A005 A006 A007 A008 A009 A010 A011", "1"), NOW))
                .containsExactly(new Alerts.Alert(Alerts.Kind.CROWD, "", 11));
    }

    private Change.Begin issued(QueueDay day, @Nullable Instant slot) {
        return Objects.requireNonNull(
                done(counter.issue(day, wanted("ZH-01", slot), NOW)).begun());
    }

    private static Counter.Wanted wanted(String item, @Nullable Instant slot) {
        return new Counter.Wanted(AnyDay.plan().item(item).orElseThrow(), PriorityClass.NORMAL, Origin.KIOSK, slot);
    }
}
