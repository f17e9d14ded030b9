package servicecircle.kiosk.center;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import servicecircle.pages.PageJson;
import servicecircle.pages.parts.Draft;

/** A booking on paper, as the center reads it. The kiosk judges nothing: what cannot be a number travels as typed. */
public final class BookingPaper {
    private BookingPaper() {}

    /** What is filled in so far, and the fields of the present step even when they were left empty. */
    public static byte[] partial(Choice choice, Draft draft, Collection<String> present) {
        Map<String, Object> paper = whole(choice, draft);
        paper.entrySet().removeIf(entry -> "".equals(entry.getValue()) && !present.contains(entry.getKey()));
        return PageJson.write(paper);
    }

    /** Everything; the undertaking only where it was accepted. */
    public static byte[] complete(Choice choice, Draft draft, String undertaking) {
        Map<String, Object> paper = whole(choice, draft);
        if (draft.undertakingAccepted()) {
            paper.put("undertaking", undertaking);
        }
        return PageJson.write(paper);
    }

    private static Map<String, Object> whole(Choice choice, Draft draft) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("room", choice.room());
        paper.put("start", choice.start());
        paper.put("end", choice.end());
        paper.put("purpose", draft.purpose());
        paper.put("headcount", numberOrText(draft.headcount()));
        paper.put("groupName", draft.groupName());
        paper.put("organizer", draft.organizer());
        paper.put("phone", draft.phone());
        return paper;
    }

    /** Full-width digits are digits too. */
    private static Object numberOrText(String typed) {
        try {
            return Long.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            return typed;
        }
    }
}
