package servicecircle.center.queue.day;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.queue.day.AnyDay.NOW;
import static servicecircle.center.queue.day.AnyDay.day;
import static servicecircle.center.queue.day.AnyDay.window;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.support.Outcome;

class WindowActsTest {
    private final WindowActs acts = new WindowActs(AnyDay.plan());

    @Test
    void the_next_one_is_called_with_the_reason_why() {
        Change change = done(acts.next(day("A001 A002 B001"), window("1"), NOW));

        assertThat(moved(change).holder().number()).isEqualTo("A001");
        assertThat(moved(change).state()).isEqualTo(LegState.CALLED);
        assertThat(moved(change).window()).isEqualTo("1");
        assertThat(moved(change).times().calls()).isEqualTo(1);
        assertThat(moved(change).times().firstCalledAt()).isEqualTo(NOW);
        assertThat(change.moves().get(0).why()).isEqualTo("FIRST_COME");
    }

    @ParameterizedTest
    @CsvSource({
        "A001@1 A002, 1, WINDOW_BUSY",
        "A001@1! A002, 1, WINDOW_BUSY",
        "A001@2 A002, 3, WINDOW_NOT_OPEN",
        "A001@2, 1, NOBODY_WAITS",
        "'', 1, NOBODY_WAITS"
    })
    void nobody_is_called(String line, String window, QueueRefusal why) {
        assertThat(refusal(acts.next(day(line), window(window), NOW))).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "A001@1, RECALL, CALLED",
        "A001@1, ARRIVE, SERVING",
        "A001@1, SKIP, SKIPPED",
        "A001@1!, FINISH, DONE",
        "A001@1!, SUSPEND, SUSPENDED",
        "A001=1, RESUME, SERVING",
        "A001=1, CALL, CALLED",
        "A001=2, RESUME, SERVING",
        "A001~, ACTIVATE, WAITING",
        "A001~, ABANDON, ABANDONED",
        "A001, CANCEL, CANCELLED"
    })
    void an_act_at_the_window_leads_on(String line, LegAction action, LegState after) {
        assertThat(moved(done(act(line, action))).state()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "A001, ARRIVE, LEG_CHANGED",
        "A001@2, ARRIVE, LEG_CHANGED",
        "A001@2!, FINISH, LEG_CHANGED",
        "A001@1!, ARRIVE, NOT_ALLOWED_NOW",
        "A001~, CANCEL, NOT_ALLOWED_NOW",
        "A001=1 A002@1, RESUME, WINDOW_BUSY"
    })
    void what_does_not_follow_changes_nothing(String line, LegAction action, QueueRefusal why) {
        assertThat(refusal(act(line, action))).isEqualTo(why);
    }

    @Test
    void whoever_saw_an_older_version_changes_nothing() {
        QueueDay day = day("A001@1");

        assertThat(refusal(acts.act(day, new WindowActs.Target(window("1"), 1, 2), LegAction.ARRIVE, NOW)))
                .isEqualTo(QueueRefusal.LEG_CHANGED);
    }

    @Test
    void nobody_is_called_more_often_than_the_policy_says() {
        QueueDay day = day("A001@1");
        for (int calls = 1; calls <= 3; calls++) {
            day = after(day, done(acts.act(day, target(day), LegAction.RECALL, NOW)));
        }

        assertThat(refusal(acts.act(day, target(day), LegAction.RECALL, NOW)))
                .isEqualTo(QueueRefusal.CALLED_OFTEN_ENOUGH);
    }

    /** Behind three: A001~ A002 A003 A004 A005 becomes A002 A003 A004 A001 A005. */
    @Test
    void whoever_was_passed_over_comes_back_behind_three_others_and_once_only() {
        QueueDay day = day("A001~ A002 A003 A004 A005");
        DayLeg back = moved(done(acts.act(day, target(day), LegAction.ACTIVATE, NOW)));

        assertThat(back.wants().place().order())
                .isAfter(day.legs().get(3).wants().place().order())
                .isBefore(day.legs().get(4).wants().place().order());
        QueueDay again = after(day, done(acts.act(day, target(day), LegAction.ACTIVATE, NOW)));
        DayLeg skipped = again.leg(1).orElseThrow().in(LegState.SKIPPED, null, back.times());
        assertThat(refusal(acts.act(
                        with(again, skipped),
                        new WindowActs.Target(window("1"), 1, skipped.version()),
                        LegAction.ACTIVATE,
                        NOW)))
                .isEqualTo(QueueRefusal.CAME_BACK_OFTEN_ENOUGH);
    }

    @Test
    void another_class_keeps_the_place() {
        QueueDay day = day("A001 A002");
        DayLeg elder = moved(done(acts.reclassify(day, 2, 3, PriorityClass.ELDER)));

        assertThat(elder.wants().priority()).isEqualTo(PriorityClass.ELDER);
        assertThat(elder.wants().place()).isEqualTo(day.legs().get(1).wants().place());
        assertThat(refusal(acts.reclassify(day("A001@1"), 1, 3, PriorityClass.ELDER)))
                .isEqualTo(QueueRefusal.NOT_ALLOWED_NOW);
    }

    private Outcome<Change, QueueRefusal> act(String line, LegAction action) {
        return acts.act(day(line), new WindowActs.Target(window("1"), 1, 3), action, NOW);
    }

    private static WindowActs.Target target(QueueDay day) {
        return new WindowActs.Target(window("1"), 1, day.leg(1).orElseThrow().version());
    }

    private static QueueDay after(QueueDay day, Change change) {
        return with(day, moved(change));
    }

    private static QueueDay with(QueueDay day, DayLeg changed) {
        return new QueueDay(
                day.date(),
                day.numbers(),
                day.streak(),
                day.seq() + 1,
                day.legs().stream()
                        .map(leg -> leg.id() == changed.id() ? changed : leg)
                        .toList(),
                day.windows(),
                day.plans());
    }

    private static DayLeg moved(Change change) {
        return Objects.requireNonNull(change.moved());
    }

    static Change done(Outcome<Change, QueueRefusal> outcome) {
        return outcome.fold(change -> change, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    static QueueRefusal refusal(Outcome<Change, QueueRefusal> outcome) {
        return outcome.fold(
                change -> {
                    throw new AssertionError("not refused: " + change);
                },
                refusal -> refusal);
    }
}
