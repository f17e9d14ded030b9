package servicecircle.pages.figures;

import java.time.LocalDate;

/**
 * Business dates of a center.
 *
 * @param code {@code TODAY}, {@code WEEK}, {@code MONTH}, or {@code CHOSEN}; words {@code stretch.*}
 * @param from,to first and last day
 */
public record Stretch(String code, LocalDate from, LocalDate to) {}
