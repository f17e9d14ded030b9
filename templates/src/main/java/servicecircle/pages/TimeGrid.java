package servicecircle.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Cell;
import servicecircle.pages.parts.CellState;

/**
 * A room's day as the screen shows it: cells by part of the day, long quiet runs folded into one line.
 *
 * @param states the states that are shown and cannot be chosen, folded or not, for the line that explains them
 */
public record TimeGrid(List<Section> sections, Set<CellState> states, int part, int parts) {
    public TimeGrid {
        sections = List.copyOf(sections);
        states = Set.copyOf(states);
    }

    /** {@code morning}, {@code afternoon} or {@code evening}, and what is in it. */
    public record Section(String name, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** What an entry is to the visitor. */
    public enum Kind {
        /** A free cell: tap it to begin here. */
        START,
        /** With a start chosen: tap it to end with this cell. */
        END,
        /** A cell that cannot be chosen. */
        QUIET,
        /** A run of such cells as one line. */
        RUN
    }

    /**
     * One cell or one run of cells.
     *
     * @param nextFree for an entry that cannot be chosen: the next start that can, or null
     */
    public record Entry(
            Kind kind,
            Instant start,
            Instant end,
            CellState state,
            @Nullable Instant longestEnd,
            @Nullable Instant nextFree) {}

    static TimeGrid of(Page.RoomDay page, ZoneId zone, boolean foldAll, int most, int wantedPart) {
        List<Entry> entries = foldAll ? fewest(entriesOf(page)) : fold(entriesOf(page), false);
        List<List<Entry>> parts = cut(entries, most);
        int part = wantedPart > 0 ? Math.min(wantedPart, parts.size()) : firstUseful(parts);
        List<Entry> shown = parts.get(part - 1);
        Set<CellState> states = EnumSet.noneOf(CellState.class);
        shown.stream()
                .filter(entry -> entry.kind() == Kind.QUIET || entry.kind() == Kind.RUN)
                .forEach(entry -> states.add(entry.state()));
        return new TimeGrid(sectionsOf(shown, zone), states, part, parts.size());
    }

    /** For large type: once a start is chosen only its ends, before that only what is free and why the rest is not. */
    private static List<Entry> fewest(List<Entry> entries) {
        List<Entry> ends =
                entries.stream().filter(entry -> entry.kind() == Kind.END).toList();
        List<Entry> ahead = entries.stream()
                .dropWhile(entry -> entry.state() == CellState.PAST)
                .toList();
        return ends.isEmpty() ? fold(ahead, true) : ends;
    }

    private static List<Entry> entriesOf(Page.RoomDay page) {
        Cell chosen = page.chosenCell();
        List<Cell> cells = page.room().cells();
        List<Entry> entries = new ArrayList<>();
        Instant nextFree = null;
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            Kind kind = kindOf(cell, chosen);
            nextFree = kind == Kind.START ? cell.start() : nextFree;
            entries.add(0, new Entry(kind, cell.start(), cell.end(), cell.state(), cell.longestEnd(), nextFree));
        }
        return entries;
    }

    private static Kind kindOf(Cell cell, @Nullable Cell chosen) {
        if (chosen != null && chosen.longestEnd() != null) {
            boolean reachable =
                    !cell.start().isBefore(chosen.start()) && !cell.end().isAfter(chosen.longestEnd());
            if (reachable) {
                return Kind.END;
            }
        }
        return cell.state() == CellState.FREE && cell.longestEnd() != null ? Kind.START : Kind.QUIET;
    }

    /** Folds what has passed or is closed from two cells on, and everything quiet where {@code all} is asked for. */
    private static List<Entry> fold(List<Entry> entries, boolean all) {
        List<Entry> folded = new ArrayList<>();
        int i = 0;
        while (i < entries.size()) {
            int end = endOfRun(entries, i);
            Entry first = entries.get(i);
            boolean longRun = end - i > 1 && (first.state() == CellState.CLOSED || first.state() == CellState.PAST);
            if (first.kind() == Kind.QUIET && (all || longRun)) {
                Entry last = entries.get(end - 1);
                folded.add(new Entry(Kind.RUN, first.start(), last.end(), first.state(), null, first.nextFree()));
            } else {
                folded.addAll(entries.subList(i, end));
            }
            i = end;
        }
        return folded;
    }

    private static int endOfRun(List<Entry> entries, int from) {
        Entry first = entries.get(from);
        int i = from + 1;
        while (i < entries.size()
                && entries.get(i).kind() == first.kind()
                && entries.get(i).state() == first.state()) {
            i++;
        }
        return i;
    }

    /** Fills parts in order. A cell costs two, a folded line one; {@code most} is what a screen has room for. */
    private static List<List<Entry>> cut(List<Entry> entries, int most) {
        List<List<Entry>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        int filled = 0;
        for (Entry entry : entries) {
            int cost = entry.kind() == Kind.RUN ? 1 : 2;
            if (filled + cost > most) {
                parts.add(new ArrayList<>());
                filled = 0;
            }
            parts.get(parts.size() - 1).add(entry);
            filled += cost;
        }
        return parts;
    }

    /** The part with the first end to choose; failing that with the first start; failing that the first. */
    private static int firstUseful(List<List<Entry>> parts) {
        for (Kind kind : List.of(Kind.END, Kind.START)) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).stream().anyMatch(entry -> entry.kind() == kind)) {
                    return i + 1;
                }
            }
        }
        return 1;
    }

    private static List<Section> sectionsOf(List<Entry> entries, ZoneId zone) {
        List<Section> sections = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        String name = "";
        for (Entry entry : entries) {
            String its = partOfDay(entry.start(), zone);
            if (!its.equals(name) && !open.isEmpty()) {
                sections.add(new Section(name, open));
                open = new ArrayList<>();
            }
            name = its;
            open.add(entry);
        }
        if (!open.isEmpty()) {
            sections.add(new Section(name, open));
        }
        return sections;
    }

    private static String partOfDay(Instant start, ZoneId zone) {
        int hour = start.atZone(zone).getHour();
        if (hour < 12) {
            return "morning";
        }
        return hour < 18 ? "afternoon" : "evening";
    }
}
