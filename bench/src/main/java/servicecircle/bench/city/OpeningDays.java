package servicecircle.bench.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When the rooms are open: the week, and the dates of the published holiday list that replace it. */
record OpeningDays(Catalogue catalogue) {

    Map<String, Object> week() {
        Map<String, Object> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day.compareTo(DayOfWeek.SATURDAY) >= 0;
            week.put(day.name(), catalogue.houseRules().texts(weekend ? "weekend" : "weekday"));
        }
        return week;
    }

    /** Closed on holidays, open as on a weekday on make-up workdays; by date. */
    List<Map<String, Object>> exceptions() {
        List<Map<String, Object>> exceptions = new ArrayList<>();
        for (Entry holiday : catalogue.holidays().entries("holidays")) {
            Bilingual name = holiday.words("name");
            List<String> off = holiday.texts("off");
            LocalDate.parse(off.get(0))
                    .datesUntil(LocalDate.parse(off.get(1)).plusDays(1))
                    .forEach(day -> exceptions.add(exception(day.toString(), List.of(), name)));
            holiday.texts("work").forEach(day -> exceptions.add(exception(day, weekday(), makeUp(name))));
        }
        exceptions.sort(Comparator.comparing(exception -> String.valueOf(exception.get("date"))));
        return exceptions;
    }

    private List<String> weekday() {
        return catalogue.houseRules().texts("weekday");
    }

    private Bilingual makeUp(Bilingual holiday) {
        return catalogue.houseRules().words("makeUpWorkday").fill(Map.of("holiday", holiday));
    }

    private static Map<String, Object> exception(String date, List<String> hours, Bilingual reason) {
        Map<String, Object> exception = new LinkedHashMap<>();
        exception.put("date", date);
        exception.put("hours", hours);
        exception.put("reason", reason.yaml());
        return exception;
    }
}
