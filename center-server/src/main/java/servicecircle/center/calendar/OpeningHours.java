package servicecircle.center.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a zone of the house is open: a weekly template, replaced on single dates.
 *
 * @param week a day that is missing is closed
 * @param exceptions dated; an empty list means closed on that date
 */
public record OpeningHours(
        ZoneId zone, Map<DayOfWeek, List<OpenSpan>> week, Map<LocalDate, List<OpenSpan>> exceptions) {
    private static final int LOOK_AHEAD_DAYS = 8;

    public OpeningHours {
        week = copied(week);
        exceptions = copied(exceptions);
    }

    /**
     * The stretches of one day, if they make sense together.
     *
     * @throws IllegalArgumentException unless they are in order with a gap between each two
     */
    public static List<OpenSpan> day(List<OpenSpan> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() <= spans.get(i - 1).to()) {
                throw new IllegalArgumentException("stretches must be in order and apart, not " + text(spans));
            }
        }
        return List.copyOf(spans);
    }

    /** The open stretches of a date, in order. */
    public List<Slot> on(LocalDate date) {
        return spansOn(date).stream().map(span -> span.on(date, zone)).toList();
    }

    /** The stretches of a date as text, such as {@code 08:30–12:00 13:30–21:00}; empty on a closed day. */
    public String textOn(LocalDate date) {
        return text(spansOn(date));
    }

    /** Whether a slot lies within one open stretch; lunch breaks count as closed. */
    public boolean cover(Slot slot) {
        return on(dateOf(slot.start())).stream().anyMatch(open -> open.contains(slot));
    }

    public boolean isOpenAt(Instant instant) {
        return on(dateOf(instant)).stream().anyMatch(open -> open.contains(instant));
    }

    /**
     * When being open or closed changes next, or null when it does not within eight days. A midnight at which one day
     * runs into the next changes nothing.
     */
    public @Nullable Instant nextChangeAfter(Instant instant) {
        LocalDate today = dateOf(instant);
        return IntStream.range(0, LOOK_AHEAD_DAYS)
                .mapToObj(day -> on(today.plusDays(day)))
                .flatMap(List::stream)
                .flatMap(open -> Stream.of(open.start(), open.end()))
                .filter(border -> border.isAfter(instant))
                .filter(border -> isOpenAt(border) != isOpenAt(border.minusNanos(1)))
                .findFirst()
                .orElse(null);
    }

    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static String text(List<OpenSpan> spans) {
        return spans.stream().map(OpenSpan::text).collect(Collectors.joining(" "));
    }

    private static <K> Map<K, List<OpenSpan>> copied(Map<K, List<OpenSpan>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> day(day.getValue())));
    }

    private List<OpenSpan> spansOn(LocalDate date) {
        List<OpenSpan> exception = exceptions.get(date);
        return exception != null ? exception : week.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
