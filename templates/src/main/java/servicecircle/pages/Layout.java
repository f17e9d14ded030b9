package servicecircle.pages;

import java.util.List;
import java.util.Locale;

/** How much goes onto one screen, by its look and its size in millimetres. */
public final class Layout {
    /** From here on 1080 pixels are less than 215 mm: a 15.6-inch screen, where less fits at the same size. */
    private static final double SMALL_FROM = 5;

    private final View view;
    private final KioskVisit visit;

    Layout(View view, KioskVisit visit) {
        this.view = view;
        this.visit = visit;
    }

    public boolean small() {
        return view.pixelsPerMillimetre() >= SMALL_FROM;
    }

    /** Cuts a list for this screen. The four figures: ordinary, ordinary small, elder, elder small. */
    public <T> Sheet<T> cut(List<T> all, int ordinary, int ordinarySmall, int elder, int elderSmall) {
        return Sheet.cut(all, most(ordinary, ordinarySmall, elder, elderSmall), visit.part());
    }

    /** The given part of a list that is cut into so many parts. */
    public <T> Sheet<T> sheetOf(List<T> all, int parts, int part) {
        return Sheet.cut(all, Math.max(1, (all.size() + parts - 1) / parts), part);
    }

    public int most(int ordinary, int ordinarySmall, int elder, int elderSmall) {
        if (view.elder()) {
            return small() ? elderSmall : elder;
        }
        return small() ? ordinarySmall : ordinary;
    }

    public TimeGrid grid(Page.RoomDay page) {
        boolean folded = view.elder();
        return TimeGrid.of(page, view.zone(), folded, most(64, 16, 6, 6), visit.part());
    }

    /** This page's address with another part of it asked for. */
    public String partPath(int part) {
        String path = view.path().replaceAll("([?&])part=\\d*(&|$)", "$1").replaceAll("[?&]$", "");
        return path + (path.contains("?") ? '&' : '?') + "part=" + part;
    }

    /** The kiosk's look as a word for style sheets. */
    public String look() {
        return view.look().name().toLowerCase(Locale.ROOT);
    }
}
