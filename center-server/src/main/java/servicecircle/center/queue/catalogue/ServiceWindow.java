package servicecircle.center.queue.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.queue.rules.WindowSkills;
import servicecircle.pages.parts.Text;

/**
 * A service window.
 *
 * @param code as on the sign above it; 1..4 digits and capital letters
 * @param levels what it serves: 1 for its own items, 2 where it helps out, and so on
 * @param week when it is meant to be open, by weekday, a day that is missing is without it; null for all hours of the center
 * @param from,until first and last day of a window that is there for some days only (流动窗口); null for always
 */
public record ServiceWindow(
        String code,
        Text name,
        Map<String, Integer> levels,
        @Nullable Map<DayOfWeek, List<OpenSpan>> week,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}");

    public ServiceWindow {
        levels = Map.copyOf(levels);
        week = week == null ? null : Map.copyOf(week);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a window's code is 1 to 4 digits and capital letters: " + code);
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("window " + code + " serves nothing");
        }
        if (levels.values().stream().anyMatch(level -> level < 1 || level > 9)) {
            throw new IllegalArgumentException("window " + code + " serves items at level 1 to 9");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("window " + code + " ends before it begins");
        }
    }

    public WindowSkills skills() {
        return new WindowSkills(code, levels);
    }

    public boolean isThereOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
