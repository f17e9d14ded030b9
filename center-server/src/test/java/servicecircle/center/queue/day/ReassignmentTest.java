package servicecircle.center.queue.day;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.queue.day.AnyDay.NOW;
import static servicecircle.center.queue.day.AnyDay.day;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.support.Outcome;

class ReassignmentTest {
    private final Reassignment reassignment = new Reassignment(AnyDay.plan());

    @Test
    void whoever_is_given_to_a_window_is_called_there_and_nowhere_else() {
        QueueDay day = after(day("A001 A002"), 1, "2");

        assertThat(called(day, "1")).isEqualTo("A002");
        assertThat(called(day, "2")).isEqualTo("A001");
    }

    @Test
    void whoever_was_called_by_a_window_that_fell_silent_stands_where_they_stood() {
        QueueDay day = after(day("A001@1 A002"), 1, null);

        DayLeg back = day.leg(1).orElseThrow();
        assertThat(back.state()).isEqualTo(LegState.WAITING);
        assertThat(back.window()).isNull();
        assertThat(back.times().calls()).isZero();
        assertThat(called(day, "2")).isEqualTo("A001");
    }

    @Test
    void being_served_or_held_somewhere_does_not_bind_for_ever() {
        assertThat(after(day("A001@1!"), 1, "2").leg(1).orElseThrow().state()).isEqualTo(LegState.WAITING);
        assertThat(after(day("A001=1"), 1, "2").leg(1).orElseThrow().state()).isEqualTo(LegState.WAITING);
    }

    @Test
    void the_wait_that_ended_with_the_first_call_stays_ended() {
        DayLeg called = new WindowActs(AnyDay.plan())
                .next(day("A001"), AnyDay.window("1"), NOW)
                .fold(change -> Objects.requireNonNull(change.moved()), refusal -> {
                    throw new AssertionError(refusal);
                });
        DayLeg back = after(with(day("A001"), called), 1, null).leg(1).orElseThrow();

        assertThat(back.times().firstCalledAt()).isEqualTo(NOW);
        assertThat(back.times().calledAt()).isNull();
    }

    @Test
    void nobody_is_given_to_a_window_that_does_not_serve_this() {
        QueuePlan usual = AnyDay.plan();
        ServiceWindow other =
                new ServiceWindow("2", usual.windows().get(1).name(), Map.of("SB-01", 1), null, null, null);
        Reassignment narrow = new Reassignment(new QueuePlan(
                usual.groups(), usual.items(), List.of(usual.windows().get(0), other), usual.policy()));

        assertThat(refusal(narrow.to(day("A001"), 1, 3, "2"))).isEqualTo(QueueRefusal.NO_WINDOW);
        assertThat(refusal(narrow.to(day("A001"), 1, 3, "9"))).isEqualTo(QueueRefusal.NO_WINDOW);
    }

    @Test
    void an_old_page_and_a_number_that_was_passed_over_change_nothing() {
        assertThat(refusal(reassignment.to(day("A001"), 1, 99, "2"))).isEqualTo(QueueRefusal.LEG_CHANGED);
        assertThat(refusal(reassignment.to(day("A001~"), 1, 3, "2"))).isEqualTo(QueueRefusal.NOT_ALLOWED_NOW);
    }

    private QueueDay after(QueueDay day, long leg, @Nullable String window) {
        DayLeg before = day.leg(leg).orElseThrow();
        DayLeg moved = reassignment
                .to(day, leg, before.version(), window)
                .fold(change -> Objects.requireNonNull(change.moved()), refusal -> {
                    throw new AssertionError(refusal);
                });
        return with(day, moved);
    }

    private static QueueDay with(QueueDay day, DayLeg changed) {
        return new QueueDay(
                day.date(),
                day.numbers(),
                day.streak(),
                day.seq() + 1,
                day.legs().stream()
                        .map(one -> one.id() == changed.id() ? changed : one)
                        .toList(),
                day.windows(),
                day.plans());
    }

    private static String called(QueueDay day, String window) {
        return new WindowActs(AnyDay.plan())
                .next(day, AnyDay.window(window), NOW)
                .fold(change -> Objects.requireNonNull(change.moved()).holder().number(), Enum::name);
    }

    private static QueueRefusal refusal(Outcome<Change, QueueRefusal> outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError("nothing was refused");
                },
                refusal -> refusal);
    }
}
