package servicecircle.pages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.Wait;

/** How a template speaks: words, dates and times in the reader's language and the center's zone. */
public final class Say {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    /** Figures younger than this need no as-of label. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final View view;
    private final Words words;
    private final Sentences sentences;
    private final WaitWords waits;

    Say(View view) {
        this.view = view;
        this.words = Words.in(view.lang());
        this.sentences = Sentences.in(view.lang(), view.zone());
        this.waits = new WaitWords(words);
    }

    /** The words of a key; what follows are names and values in turn. */
    public String word(String key, Object... namesAndValues) {
        Map<String, String> arguments = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), plain(namesAndValues[i + 1]));
        }
        return words.say(key, arguments);
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    public boolean has(String key) {
        return words.has(key);
    }

    /** The words of a code, or the code itself where a newer release sent one that is unknown here. */
    public String named(String prefix, String code) {
        return words.has(prefix + code) ? word(prefix + code) : code;
    }

    /** How many people; the count may be as somebody typed it. */
    public String people(Object count) {
        return word("1".equals(plain(count)) ? "people.one" : "people", "count", count);
    }

    public String text(Text text) {
        return view.lang() == Lang.EN ? text.english() : text.zh();
    }

    public String purpose(String code) {
        return words.has("purpose." + code) ? word("purpose." + code) : code;
    }

    public String sentence(Objection objection) {
        return sentences.of(objection);
    }

    public String sentence(Problem problem) {
        return sentences.of(problem);
    }

    /** One line for a problem, in this language where the status is known. */
    public String title(Problem problem) {
        return words.has("title." + problem.status()) ? sentences.title(problem.status()) : problem.title();
    }

    /** People ahead and the time it will probably take: {@code 前面 6 人，约 10–20 分钟}. */
    public String waitLine(Wait wait) {
        return waits.line(wait);
    }

    /** The time alone, as a range, or that nobody serves this now. */
    public String waitSpan(Wait wait) {
        return waits.span(wait);
    }

    /** The people ahead alone. */
    public String waitAhead(Wait wait) {
        return waits.ahead(wait);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(view.now(), view.zone());
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, view.zone());
    }

    /** {@code 11月25日 周三}, or {@code Wed 25 Nov}. */
    public String day(LocalDate date) {
        return view.lang() == Lang.EN ? weekday(date) + " " + monthDay(date) : monthDay(date) + " " + weekday(date);
    }

    /** The day with "today" or "tomorrow" before it where that is so. */
    public String nearDay(LocalDate date) {
        String near = dayName(date);
        return near.equals(weekday(date)) ? day(date) : word("day.near", "name", near, "day", day(date));
    }

    /** Today, tomorrow, or the day of the week. */
    public String dayName(LocalDate date) {
        if (date.equals(today())) {
            return word("day.today");
        }
        return date.equals(today().plusDays(1)) ? word("day.tomorrow") : weekday(date);
    }

    /** As {@link #dayName}, but in the middle of a sentence. */
    public String dayWithin(LocalDate date) {
        if (date.equals(today())) {
            return word("day.today.within");
        }
        return date.equals(today().plusDays(1)) ? word("day.tomorrow.within") : weekday(date);
    }

    public String weekday(LocalDate date) {
        return word("weekday." + date.getDayOfWeek().getValue());
    }

    public String monthDay(LocalDate date) {
        return word("day.month", "month", word("month." + date.getMonthValue()), "day", date.getDayOfMonth());
    }

    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(view.zone()));
    }

    /** The clock of an end: midnight after the day on which the stretch began is 24:00. */
    public String endClock(Instant start, Instant end) {
        boolean midnight = LocalTime.ofInstant(end, view.zone()).equals(LocalTime.MIDNIGHT);
        return midnight && end.isAfter(start) ? "24:00" : clock(end);
    }

    /** Day and clock, for something that happened or will happen: today, tomorrow, or the date. */
    public String moment(Instant instant) {
        LocalDate date = dateOf(instant);
        String near = dayWithin(date);
        return (near.equals(weekday(date)) ? day(date) : near) + " " + clock(instant);
    }

    /** {@code 2026-11-25 10:30:05}, for lists that are compared line by line. */
    public String stamp(Instant instant) {
        return STAMP.format(instant.atZone(view.zone()));
    }

    /** A day with its year. */
    public String fullDate(LocalDate date) {
        return word("day.full", "year", date.getYear(), "day", monthDay(date));
    }

    /** How long ago within the last day, and the moment itself before that. */
    public String ago(Instant instant) {
        Duration age = Duration.between(instant, view.now());
        if (age.toHours() >= 24) {
            return moment(instant);
        }
        return age.toMinutes() < 1 ? word("ago.now") : word("ago", "age", minutes(age.toMinutes()));
    }

    public boolean olderThan(Instant instant, long minutes) {
        return Duration.between(instant, view.now()).toMinutes() > minutes;
    }

    public String span(Instant start, Instant end) {
        return clock(start) + "–" + endClock(start, end);
    }

    public String duration(Instant start, Instant end) {
        return minutes(Duration.between(start, end).toMinutes());
    }

    public String minutes(long minutes) {
        if (minutes < 60) {
            return word("duration.minutes", "minutes", minutes);
        }
        String key = minutes % 60 == 0 ? "duration.hours" : "duration.both";
        return word(key, "hours", minutes / 60, "minutes", minutes % 60);
    }

    /** Empty for fresh figures; else since when they stand. */
    public String asOf(Instant made) {
        Duration age = Duration.between(made, view.now());
        if (age.compareTo(FRESH) <= 0) {
            return "";
        }
        long minutes = age.toMinutes();
        return minutes == 0
                ? word("asof.seconds", "clock", clock(made), "seconds", age.toSeconds())
                : word("asof.minutes", "clock", clock(made), "age", minutes(minutes));
    }

    /** A code in groups of four, as people read it aloud. */
    public String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
