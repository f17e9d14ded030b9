package servicecircle.pages.rating;

import java.time.LocalDate;
import java.util.List;
import servicecircle.pages.parts.Text;

/** What somebody wrote, with nothing that could tell who. */
public record Comment(Text item, LocalDate day, String level, List<String> tags, String text) {
    public Comment {
        tags = List.copyOf(tags);
    }
}
