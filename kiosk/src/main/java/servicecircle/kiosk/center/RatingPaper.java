package servicecircle.kiosk.center;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import servicecircle.pages.PageJson;

/** A rating as the center reads it. */
public final class RatingPaper {
    private RatingPaper() {}

    /** @param atWindow whether it is given at the tablet of a window, and not at the kiosk of the hall */
    public static byte[] of(String level, List<String> tags, boolean atWindow) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("level", level);
        if (!tags.isEmpty()) {
            paper.put("tags", tags);
        }
        paper.put("at", atWindow ? "WINDOW" : "KIOSK");
        return PageJson.write(paper);
    }
}
