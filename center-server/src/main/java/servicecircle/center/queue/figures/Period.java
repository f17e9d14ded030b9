package servicecircle.center.queue.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.calendar.WrittenTime;
import servicecircle.center.support.BadInput;
import servicecircle.pages.figures.Stretch;

/**
 * Business dates that figures are asked for.
 *
 * @param from,to first and last day, at most {@value #LONGEST} days together
 */
record Period(LocalDate from, LocalDate to) {
    private static final int LONGEST = 366;

    Period {
        if (to.isBefore(from)) {
            throw BadInput.field("to", "DAYS_REVERSED");
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days > LONGEST) {
            throw BadInput.field("to", "TOO_MANY_DAYS", Map.of("maximum", Integer.toString(LONGEST)));
        }
    }

    /** What is offered besides days of one's own choice. */
    private enum Offered {
        TODAY(1),
        WEEK(7),
        MONTH(30);

        private final int days;

        Offered(int days) {
            this.days = days;
        }

        Period endingOn(LocalDate today) {
            return new Period(today.minusDays(days - 1L), today);
        }
    }

    /**
     * As a request writes it: both days, or neither for the last seven.
     *
     * @throws BadInput {@code NOT_A_DATE}, {@code MISSING}, {@code DAYS_REVERSED}, {@code TOO_MANY_DAYS}, naming the field
     */
    static Period read(@Nullable String from, @Nullable String to, LocalDate today) {
        if (from == null && to == null) {
            return Offered.WEEK.endingOn(today);
        }
        return new Period(date("from", from), date("to", to));
    }

    private static LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw BadInput.field(field, "MISSING");
        }
        return WrittenTime.date(field, text);
    }

    Stretch stretch(LocalDate today) {
        return offered(today).stream()
                .filter(offered -> offered.from().equals(from) && offered.to().equals(to))
                .findFirst()
                .orElse(new Stretch("CHOSEN", from, to));
    }

    static List<Stretch> offered(LocalDate today) {
        return Arrays.stream(Offered.values())
                .map(offered -> {
                    Period period = offered.endingOn(today);
                    return new Stretch(offered.name(), period.from, period.to);
                })
                .toList();
    }
}
