package servicecircle.pages.parts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours of one date.
 *
 * @param hours such as {@code 08:30–12:00 13:30–17:30}; empty on a closed day
 * @param reason why this date differs from its weekday, such as a public holiday, or null where it does not
 */
public record HoursLine(
        LocalDate date, String hours, @Nullable Text reason) {}
