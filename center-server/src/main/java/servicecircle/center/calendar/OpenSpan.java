package servicecircle.center.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One stretch of opening hours on the wall clock, in minutes after midnight; 1440 (24:00) is a legal end.
 *
 * @param from,to {@code 0 <= from < to <= 1440}
 */
public record OpenSpan(int from, int to) {
    private static final Pattern SHAPE = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final int DAY = 24 * 60;

    public OpenSpan {
        if (from < 0 || from >= to || to > DAY) {
            throw new IllegalArgumentException("hours must lie within one day and end after they begin");
        }
    }

    /**
     * Reads {@code 08:30-12:00}.
     *
     * @throws IllegalArgumentException when it is not of that shape
     */
    public static OpenSpan of(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("hours must look like 08:30-12:00, not " + text);
        }
        return new OpenSpan(minutes(shape.group(1), shape.group(2)), minutes(shape.group(3), shape.group(4)));
    }

    /**
     * Reads stretches with blanks between them, such as {@code 08:30-12:00 13:30-17:00}.
     *
     * @throws IllegalArgumentException when one is not of that shape, or they are not in order and apart
     */
    public static List<OpenSpan> list(String text) {
        return OpeningHours.day(
                text.isBlank()
                        ? List.of()
                        : Stream.of(text.strip().split("\\s+"))
                                .map(OpenSpan::of)
                                .toList());
    }

    /** This stretch on a date. Clock changes are honoured, though Asia/Shanghai has none. */
    public Slot on(LocalDate date, ZoneId zone) {
        return new Slot(
                date.atStartOfDay().plusMinutes(from).atZone(zone).toInstant(),
                date.atStartOfDay().plusMinutes(to).atZone(zone).toInstant());
    }

    /** {@code 08:30–12:00}, as pages print it. */
    public String text() {
        return clock(from) + "–" + clock(to);
    }

    /** {@code 08:30-12:00}, as {@link #of} reads it. */
    public String typed() {
        return clock(from) + "-" + clock(to);
    }

    private static int minutes(String hours, String minutes) {
        if (Integer.parseInt(minutes) > 59) {
            throw new IllegalArgumentException("an hour has 60 minutes");
        }
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
