package servicecircle.center.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import servicecircle.center.support.BadInput;

/** Times and dates as a request writes them, read strictly; what cannot be understood is refused naming its field. */
public final class WrittenTime {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    /** The end of a day, which people write and Java's strict reading does not know. */
    private static final Pattern DAY_END = Pattern.compile("T24:00(:00)?(?=Z|[+-])");

    private WrittenTime() {}

    /**
     * From a start to an end.
     *
     * @throws BadInput {@code END_BEFORE_START}
     */
    public static Slot slot(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw BadInput.field("end", "END_BEFORE_START");
        }
        return new Slot(start, end);
    }

    /**
     * ISO 8601 with an offset; {@code 24:00} is read as the next midnight.
     *
     * @throws BadInput {@code NOT_A_TIME}, also for years that no hall will see
     */
    public static Instant instant(String field, String text) {
        try {
            Matcher dayEnd = DAY_END.matcher(text);
            OffsetDateTime time = OffsetDateTime.parse(dayEnd.replaceFirst("T00:00"))
                    .plusDays(dayEnd.reset().find() ? 1 : 0);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw BadInput.field(field, "NOT_A_TIME");
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw BadInput.field(field, "NOT_A_TIME");
        }
    }

    /**
     * A date such as {@code 2026-11-25}.
     *
     * @throws BadInput {@code NOT_A_DATE}
     */
    public static LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw BadInput.field(field, "NOT_A_DATE");
            }
            return date;
        } catch (DateTimeException e) {
            throw BadInput.field(field, "NOT_A_DATE");
        }
    }
}
