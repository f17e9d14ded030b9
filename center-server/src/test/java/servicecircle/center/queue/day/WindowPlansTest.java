package servicecircle.center.queue.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.Streak;
import servicecircle.center.support.Outcome;
import servicecircle.pages.parts.Text;

/** Windows of a house that is open from 9 to 17 and closed on one Tuesday. */
class WindowPlansTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate CLOSED = MONDAY.plusDays(8);
    private static final OpeningHours HOUSE = new OpeningHours(
            ZONE,
            List.of(DayOfWeek.values()).stream()
                    .collect(Collectors.toMap(day -> day, day -> OpenSpan.list("09:00-17:00"))),
            Map.of(CLOSED, List.of()));

    @Test
    void a_window_without_a_plan_keeps_to_the_hours_of_the_house() {
        assertThat(hours(window("1", null), MONDAY)).isEqualTo("09:00-17:00");
        assertThat(hours(window("1", null), CLOSED)).isEmpty();
    }

    @Test
    void a_plan_never_leads_out_of_the_hours_of_the_house() {
        ServiceWindow early = window("1", "08:00-12:00 14:00-19:00");

        assertThat(hours(early, MONDAY)).isEqualTo("09:00-12:00 14:00-17:00");
        assertThat(hours(early, CLOSED)).isEmpty();
    }

    @Test
    void a_weekday_that_the_plan_leaves_out_is_without_the_window() {
        assertThat(hours(window("1", "09:00-12:00"), MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void what_a_supervisor_set_for_the_date_goes_before_the_week() {
        ServiceWindow window = window("1", "09:00-12:00");
        QueueDay day = day(MONDAY, Map.of("1", OpenSpan.list("13:00-15:00")));

        assertThat(text(plan(window).planned(window, day))).isEqualTo("13:00-15:00");
        assertThat(text(plan(window).planned(window, day(MONDAY, Map.of("1", List.of())))))
                .isEmpty();
    }

    @Test
    void breaks_are_what_lies_between_and_is_not_over() {
        ServiceWindow window = window("1", "09:00-12:00 14:00-17:00");

        assertThat(text(plan(window).breaksAfter(window, day(MONDAY, Map.of()), at(10, 0))))
                .isEqualTo("12:00-14:00");
        assertThat(text(plan(window).breaksAfter(window, day(MONDAY, Map.of()), at(13, 59))))
                .isEqualTo("12:00-14:00");
        assertThat(plan(window).breaksAfter(window, day(MONDAY, Map.of()), at(14, 0)))
                .isEmpty();
    }

    @Test
    void a_number_is_given_until_the_last_window_for_it_is_meant_to_close() {
        ServiceWindow window = window("1", "09:00-12:00");

        assertThat(isGiven(window, at(11, 59))).isTrue();
        assertThat(isGiven(window, at(12, 0))).isFalse();
    }

    @Test
    void a_window_that_is_open_beyond_its_plan_still_takes_numbers() {
        ServiceWindow window = window("1", "09:00-12:00");
        QueueDay open = AnyDay.day("", "1");

        assertThat(plan(window).isOffered(AnyDay.item("ZH-01", "A"), open, at(15, 0)))
                .isTrue();
    }

    @Test
    void nobody_at_a_window_that_is_meant_to_be_open_is_told_after_five_minutes() {
        ServiceWindow window = window("1", "09:30-12:00");
        QueueDay day = day(MONDAY, Map.of());

        assertThat(alerts(window, day, at(9, 35))).isEmpty();
        assertThat(alerts(window, day, at(9, 36))).containsExactly("NOT_OPENED 1 6");
        assertThat(alerts(window, day, at(12, 0))).isEmpty();
        assertThat(alerts(window, AnyDay.day("", "1"), at(10, 0))).isEmpty();
    }

    private static List<String> alerts(ServiceWindow window, QueueDay day, Instant now) {
        return new Alerts(offer(window), HOUSE)
                .of(day, now).stream()
                        .map(alert -> alert.kind() + " " + alert.subject() + " " + alert.figure())
                        .toList();
    }

    private static boolean isGiven(ServiceWindow window, Instant now) {
        Counter.Wanted wanted = new Counter.Wanted(AnyDay.item("ZH-01", "A"), PriorityClass.NORMAL, Origin.KIOSK, null);
        Outcome<Change, QueueRefusal> outcome =
                new Counter(offer(window), HOUSE).issue(day(MONDAY, Map.of()), wanted, now);
        return outcome.fold(done -> true, refusal -> {
            assertThat(refusal).isEqualTo(QueueRefusal.NO_WINDOW);
            return false;
        });
    }

    private static String hours(ServiceWindow window, LocalDate date) {
        return text(plan(window).planned(window, day(date, Map.of())));
    }

    private static String text(List<Slot> slots) {
        return slots.stream()
                .map(slot -> clock(slot.start()) + "-" + clock(slot.end()))
                .collect(Collectors.joining(" "));
    }

    private static LocalTime clock(Instant instant) {
        return LocalTime.ofInstant(instant, ZONE);
    }

    private static Instant at(int hour, int minute) {
        return MONDAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private static WindowPlans plan(ServiceWindow window) {
        return new WindowPlans(offer(window), HOUSE);
    }

    private static QueuePlan offer(ServiceWindow window) {
        QueuePlan usual = AnyDay.plan();
        return new QueuePlan(usual.groups(), usual.items(), List.of(window), CallingPolicy.usual());
    }

    /** @param monday its hours on Mondays, or null for those of the house */
    private static ServiceWindow window(String code, @Nullable String monday) {
        return new ServiceWindow(
                code,
                new Text("综合", "General"),
                Map.of("ZH-01", 1, "SB-01", 1),
                monday == null ? null : Map.of(DayOfWeek.MONDAY, OpenSpan.list(monday)),
                null,
                null);
    }

    private static QueueDay day(LocalDate date, Map<String, List<OpenSpan>> plans) {
        return new QueueDay(date, Map.of(), Streak.NONE, 1, List.of(), Map.of(), plans);
    }
}
