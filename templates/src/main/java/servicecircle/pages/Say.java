package servicecircle.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import servicecircle.pages.parts.Text;

/** How a template speaks: words, dates and times in the reader's language and the center's zone. */
public final class Say {
    private final View view;
    private final Words words;

    Say(View view) {
        this.view = view;
        this.words = Words.in(view.lang());
    }

    public String word(String key) {
        return words.say(key, Map.of());
    }

    public String text(Text text) {
        return text.in(view.lang());
    }

    public String day(LocalDate date) {
        return date.toString();
    }

    public String clock(Instant instant) {
        return instant.atZone(view.zone()).toLocalTime().toString();
    }
}
