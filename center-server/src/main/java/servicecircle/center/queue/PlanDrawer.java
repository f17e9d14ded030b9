package servicecircle.center.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.Slot;
import servicecircle.center.queue.catalogue.QueueHall;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.day.QueueDay;
import servicecircle.center.queue.day.WindowPlans;
import servicecircle.pages.WindowPage;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.queue.PlanRow;

/** Draws when the windows are meant to be open. */
final class PlanDrawer {
    /** Today and the week after it. */
    static final int DAYS = 8;

    private static final Duration HALF = Duration.ofMinutes(30);

    private final QueueHall hall;
    private final WindowPlans plans;

    PlanDrawer(QueueHall hall) {
        this.hall = hall;
        this.plans = new WindowPlans(hall.plan(), hall.hours());
    }

    /** Who looks at the plan; what was typed for a window and cannot be read stays in its field. */
    record Viewer(boolean supervisor, @Nullable Mistyped mistyped) {
        List<Objection> objections() {
            return mistyped == null
                    ? List.of()
                    : List.of(new Objection("hours-" + mistyped.window(), "NOT_HOURS", Map.of()));
        }
    }

    record Mistyped(String window, String text) {}

    /** @param today the day at this moment, for what the windows are now */
    WindowPage.DayPlan page(QueueDay day, QueueDesk.Seen today, Viewer viewer) {
        LocalDate first = today.day().date();
        List<Slot> house = hall.hours().on(day.date());
        Instant from = house.isEmpty() ? null : onTheHour(house.get(0).start());
        int halves =
                from == null ? 0 : halvesUntil(from, house.get(house.size() - 1).end());
        return new WindowPage.DayPlan(
                day.date(),
                IntStream.range(0, DAYS).mapToObj(first::plusDays).toList(),
                from,
                hall.plan().windows().stream()
                        .filter(window -> window.isThereOn(day.date()))
                        .map(window -> row(window, day, today, new Ruler(from, halves)))
                        .map(row -> withTyped(row, viewer.mistyped()))
                        .toList(),
                viewer.supervisor(),
                viewer.objections(),
                UUID.randomUUID().toString(),
                today.at());
    }

    private static PlanRow withTyped(PlanRow row, @Nullable Mistyped mistyped) {
        return mistyped == null || !mistyped.window().equals(row.code())
                ? row
                : new PlanRow(row.code(), row.name(), mistyped.text(), row.changed(), row.halves(), row.presence());
    }

    /** The half hours of the house. */
    private record Ruler(@Nullable Instant from, int halves) {
        Stream<Instant> middles() {
            Instant first = from;
            return first == null
                    ? Stream.empty()
                    : IntStream.range(0, halves).mapToObj(half -> first.plus(HALF.multipliedBy(half))
                            .plus(HALF.dividedBy(2)));
        }
    }

    private PlanRow row(ServiceWindow window, QueueDay day, QueueDesk.Seen today, Ruler ruler) {
        List<Slot> planned = plans.planned(window, day);
        boolean now = day.date().equals(today.day().date());
        return new PlanRow(
                window.code(),
                window.name(),
                hours(day, window, planned),
                day.plans().containsKey(window.code()),
                ruler.middles()
                        .map(middle -> planned.stream().anyMatch(slot -> slot.contains(middle)))
                        .toList(),
                now ? today.day().presence(window.code(), today.at()).state().name() : "");
    }

    /** What was typed stays as it was typed, also where the house is closed meanwhile. */
    private String hours(QueueDay day, ServiceWindow window, List<Slot> planned) {
        List<OpenSpan> set = day.plans().get(window.code());
        return set != null
                ? set.stream().map(OpenSpan::typed).collect(Collectors.joining(" "))
                : planned.stream().map(this::typed).collect(Collectors.joining(" "));
    }

    private String typed(Slot slot) {
        int from = minuteOfDay(slot.start());
        return new OpenSpan(from, from + (int) slot.length().toMinutes()).typed();
    }

    private int minuteOfDay(Instant instant) {
        return instant.atZone(hall.hours().zone()).get(ChronoField.MINUTE_OF_DAY);
    }

    private Instant onTheHour(Instant instant) {
        return instant.atZone(hall.hours().zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    private static int halvesUntil(Instant from, Instant end) {
        long minutes = Duration.between(from, end).toMinutes();
        return (int) ((minutes + HALF.toMinutes() - 1) / HALF.toMinutes());
    }
}
