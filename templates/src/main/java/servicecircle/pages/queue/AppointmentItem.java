package servicecircle.pages.queue;

import java.util.List;
import servicecircle.pages.parts.Text;

/** A service item for which one may make an appointment, and what to bring. */
public record AppointmentItem(String code, Text name, List<Text> papers) {
    public AppointmentItem {
        papers = List.copyOf(papers);
    }
}
