package servicecircle.kiosk.screens;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an address asks for. Throws {@link Unreadable}. */
final class Asked {
    private static final Pattern ROOM = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern PRIORITY = Pattern.compile("[A-Z_]{1,20}");
    private static final Pattern PART = Pattern.compile("[0-9]{1,3}");

    private Asked() {}

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("day");
        }
    }

    static Instant moment(@Nullable String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new Unreadable("moment");
        }
    }

    static @Nullable Instant momentIfAny(@Nullable String text) {
        return text == null || text.isEmpty() ? null : moment(text);
    }

    /** Which part of a long screen; 0 where none was asked for or the wish makes no sense. */
    static int part(@Nullable String text) {
        return text != null && PART.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    static String room(@Nullable String text) {
        if (text == null || !ROOM.matcher(text).matches()) {
            throw new Unreadable("room");
        }
        return text;
    }

    /** The code of a service item is written like that of a room. */
    static String item(@Nullable String text) {
        if (text == null || !ROOM.matcher(text).matches()) {
            throw new Unreadable("item");
        }
        return text;
    }

    /** Which classes there are the center knows; whoever says nothing comes before nobody. */
    static String priority(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "NORMAL";
        }
        if (!PRIORITY.matcher(text).matches()) {
            throw new Unreadable("priority");
        }
        return text;
    }
}
