package servicecircle.center.queue.day;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.queue.catalogue.ItemGroup;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Place;
import servicecircle.center.queue.rules.PriorityClass;
import servicecircle.center.queue.rules.Streak;
import servicecircle.pages.parts.Text;

/**
 * Days for tests, drawn as a line of numbers: {@code A001 A002@1! A003@1} waits, is served at window 1, is called to window 1;
 * {@code A004~} was passed over, {@code A005=1} is held by window 1. Each came a minute after the one before it.
 */
final class AnyDay {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final LocalDate DATE = LocalDate.parse("2026-11-23");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Text NAME = new Text("综合", "General");

    private AnyDay() {}

    static QueuePlan plan() {
        return new QueuePlan(
                List.of(new ItemGroup("A", NAME), new ItemGroup("B", NAME)),
                List.of(item("ZH-01", "A"), item("SB-01", "B")),
                List.of(window("1"), window("2")),
                CallingPolicy.usual());
    }

    static ServiceItem item(String code, String group) {
        return new ServiceItem(
                code, group, NAME, NAME, ServiceItem.Level.COMMUNITY, List.of(), 1, Duration.ofMinutes(8), false);
    }

    static ServiceWindow window(String code) {
        return new ServiceWindow(code, NAME, Map.of("ZH-01", 1, "SB-01", 1), null, null, null);
    }

    /** 09:00 to 17:00 every day. */
    static OpeningHours hours() {
        return new OpeningHours(
                ZONE,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(OpenSpan.of("09:00-17:00")))),
                Map.of());
    }

    /** With both windows open. */
    static QueueDay day(String line) {
        return day(line, "1", "2");
    }

    static QueueDay day(String line, String... open) {
        List<DayLeg> legs = new ArrayList<>();
        for (String one : line.isBlank() ? new String[0] : line.strip().split(" +", -1)) {
            legs.add(leg(one, legs.size() + 1));
        }
        Map<String, Presence> windows = new HashMap<>();
        for (String code : open) {
            windows.put(code, new Presence(code, Presence.State.OPEN, "", "clerk", NOW));
        }
        return new QueueDay(DATE, Map.of("A", legs.size()), Streak.NONE, 7, legs, windows, Map.of());
    }

    private static DayLeg leg(String drawn, int id) {
        String number = drawn.substring(0, 4);
        String mark = drawn.substring(4);
        Instant since = NOW.minus(Duration.ofMinutes(20 - id));
        Place place = new Place(since, since, null, null);
        String item = number.startsWith("B") ? "SB-01" : "ZH-01";
        return new DayLeg(
                id,
                3,
                new DayLeg.Holder(id * 10L, number, Origin.KIOSK),
                state(mark),
                new DayLeg.Wish(item, PriorityClass.NORMAL, place, null, null),
                at(mark),
                DayLeg.Times.NONE,
                "");
    }

    private static LegState state(String mark) {
        if (mark.startsWith("@")) {
            return mark.endsWith("!") ? LegState.SERVING : LegState.CALLED;
        }
        return mark.startsWith("~") ? LegState.SKIPPED : mark.startsWith("=") ? LegState.SUSPENDED : LegState.WAITING;
    }

    private static @Nullable String at(String mark) {
        return mark.startsWith("@") || mark.startsWith("=") ? mark.substring(1, 2) : null;
    }
}
