package servicecircle.pages.parts;

import java.time.LocalDate;

/** Opening hours of one date, such as {@code 08:30–12:00 13:30–17:30}; {@code hours} is empty on a closed day. */
public record HoursLine(LocalDate date, String hours) {}
