package servicecircle.center.queue.rating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import servicecircle.center.calendar.OpeningHours;

/**
 * Deadlines of bad ratings, from the center's file. The usual ones are those of Sichuan (15 working days, all called back).
 *
 * @param callBackWorkingDays until somebody who left a number is called, 1..30
 * @param deadlineWorkingDays until the reply, 1..60
 * @param keepDays until what was written is forgotten, 30..1095
 */
public record CasePolicy(int callBackWorkingDays, int deadlineWorkingDays, int keepDays) {
    public CasePolicy {
        require(callBackWorkingDays, 1, 30, "callBackWorkingDays");
        require(deadlineWorkingDays, callBackWorkingDays, 60, "deadlineWorkingDays");
        require(keepDays, 30, 1095, "keepDays");
    }

    public static CasePolicy usual() {
        return new CasePolicy(1, 15, 365);
    }

    /**
     * The n-th working day after a day. Monday to Friday, unless a dated exception of the center closes it; a weekend day
     * that such an exception opens counts, too, so that a make-up workday never makes a deadline later.
     */
    static LocalDate after(LocalDate day, int workingDays, OpeningHours hours) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            if (isWorkingDay(found, hours)) {
                left--;
            }
        }
        return found;
    }

    private static boolean isWorkingDay(LocalDate date, OpeningHours hours) {
        return hours.exceptions().containsKey(date)
                ? !hours.on(date).isEmpty()
                : date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static void require(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
