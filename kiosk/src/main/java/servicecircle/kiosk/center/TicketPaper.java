package servicecircle.kiosk.center;

import java.util.LinkedHashMap;
import java.util.Map;
import servicecircle.pages.PageJson;

/** The wish for a number, as the center reads it. Where it was wished the center knows from the terminal's key. */
public final class TicketPaper {
    private TicketPaper() {}

    public static byte[] of(String item, String priority) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("item", item);
        paper.put("priority", priority);
        return PageJson.write(paper);
    }
}
