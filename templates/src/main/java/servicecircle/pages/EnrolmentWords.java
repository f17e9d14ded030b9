package servicecircle.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the command line of a terminal says when the terminal is enrolled: one line in each language. */
public final class EnrolmentWords {
    private EnrolmentWords() {}

    /** @param outcome {@code DONE, OTHER_CENTER, CODE_WRONG, REFUSED, UNKNOWN} or {@code AWAY} */
    public static List<String> of(String outcome, Map<String, String> arguments) {
        return Stream.of(Lang.values())
                .map(lang -> Words.in(lang).say("enrolment." + outcome, arguments))
                .toList();
    }
}
